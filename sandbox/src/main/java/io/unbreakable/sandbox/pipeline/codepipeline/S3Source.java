package io.unbreakable.sandbox.pipeline.codepipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** The source action of S3: takes the object as it lies there and puts it as output artifact into the artifact bucket. */
final class S3Source implements ActionWork {
    private static final String SUMMARY = "codepipeline-artifact-revision-summary";
    private final S3Client s3;
    private final InstantSource clock;

    S3Source(S3Client s3, InstantSource clock) {
        this.s3 = s3;
        this.clock = clock;
    }

    @Override
    public ActionOutcome perform(ActionRun run, Consumer<External> external) {
        String bucket = run.configuration.get("S3Bucket");
        String key = run.execution
                .request
                .sourceKeys()
                .getOrDefault(run.action.name(), run.configuration.getOrDefault("S3ObjectKey", ""));
        if (bucket == null || key.isEmpty() || run.action.outputs().size() != 1) {
            return new ActionOutcome.Failed(
                    ActionOutcome.Failed.CONFIGURATION_ERROR,
                    "S3Bucket, S3ObjectKey or the output artifact is missing.");
        }
        Artifact artifact = artifact(run);
        try {
            GetObjectResponse source = copy(bucket, key, artifact);
            return outcome(run, bucket, key, artifact, source);
        } catch (SdkException e) {
            return new ActionOutcome.Failed(
                    ActionOutcome.Failed.CONFIGURATION_ERROR,
                    "The object with key '%s' in bucket '%s' could not be read: %s"
                            .formatted(key, bucket, e.getMessage()));
        }
    }

    /** As on AWS: the names cut to fit 100 characters, and something that no other execution has. */
    private static Artifact artifact(ActionRun run) {
        String name = run.action.outputs().getFirst();
        String unique = run.id.replace("-", "").substring(0, 7);
        String key = "%s/%s/%s".formatted(cut(run.execution.definition.name(), 20), cut(name, 10), unique);
        return new Artifact(name, run.execution.definition.artifactBucket(), key);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }

    private GetObjectResponse copy(String bucket, String key, Artifact artifact) {
        try {
            Path folder = Files.createTempDirectory("artifact");
            Path file = folder.resolve("object");
            try {
                GetObjectResponse source =
                        s3.getObject(request -> request.bucket(bucket).key(key), ResponseTransformer.toFile(file));
                s3.putObject(
                        request -> request.bucket(artifact.bucket())
                                .key(artifact.key())
                                .metadata(source.metadata()),
                        RequestBody.fromFile(file));
                return source;
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ActionOutcome outcome(
            ActionRun run, String bucket, String key, Artifact artifact, GetObjectResponse source) {
        String eTag = source.eTag().replace("\"", "");
        String id = version(source) == null ? eTag : source.versionId();
        String summary = source.metadata().getOrDefault(SUMMARY, "Amazon S3 version id: " + id);
        var revision = new SourceRevision(
                run.action.name(),
                artifact.name(),
                id,
                summary,
                "https://console.aws.amazon.com/s3/object/%s/%s".formatted(bucket, key),
                Objects.requireNonNullElseGet(source.lastModified(), clock::instant));
        Map<String, String> variables = Map.of("BucketName", bucket, "ObjectKey", key, "ETag", eTag, "VersionId", id);
        return new ActionOutcome.Succeeded(summary, List.of(artifact), variables, revision);
    }

    /** A bucket without versions calls every version "null". */
    private static @Nullable String version(GetObjectResponse source) {
        return "null".equals(source.versionId()) ? null : source.versionId();
    }
}
