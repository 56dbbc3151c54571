package io.unbreakable.sandbox.pipeline.codedeploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** Fetches revisions from S3 and unpacks them. */
final class Bundles {
    private final S3Client s3;

    Bundles(S3Client s3) {
        this.s3 = s3;
    }

    /** Unpacks the revision into a new folder and reads its {@code appspec.yml}. */
    AppSpec unpack(Revision revision, Path folder) {
        try {
            Files.createDirectories(folder.getParent());
            Path bundle = folder.resolveSibling("bundle.zip");
            fetch(revision, bundle);
            unzip(bundle, folder);
            Files.delete(bundle);
            return AppSpec.parse(read(folder.resolve("appspec.yml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fetch(Revision revision, Path bundle) {
        var request = GetObjectRequest.builder()
                .bucket(revision.bucket())
                .key(revision.key())
                .versionId(revision.version())
                .ifMatch(revision.eTag())
                .build();
        try {
            s3.getObject(request, ResponseTransformer.toFile(bundle));
        } catch (SdkException e) {
            throw new DeploymentFailure(
                    "REVISION_MISSING",
                    "The revision s3://%s/%s could not be fetched: %s"
                            .formatted(revision.bucket(), revision.key(), e.getMessage()));
        }
    }

    private static List<String> read(Path appSpec) throws IOException {
        if (!Files.isRegularFile(appSpec)) {
            throw new DeploymentFailure(
                    "INVALID_REVISION",
                    "The CodeDeploy agent did not find an AppSpec file within the unpacked revision directory"
                            + " at revision-relative path \"appspec.yml\".");
        }
        return Files.readAllLines(appSpec);
    }

    private static void unzip(Path bundle, Path folder) throws IOException {
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                write(zip, entry, folder);
                entries++;
            }
        }
        if (entries == 0) {
            throw new DeploymentFailure("INVALID_REVISION", "The bundle is no zip, or an empty one.");
        }
    }

    private static void write(ZipInputStream zip, ZipEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new DeploymentFailure(
                    "INVALID_REVISION", "The bundle has an entry outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.copy(zip, target);
    }
}
