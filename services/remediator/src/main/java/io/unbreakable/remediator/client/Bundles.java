package io.unbreakable.remediator.client;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The bundles in S3 that revisions name. */
@ApplicationScoped
public class Bundles {
    private final S3Client s3;

    Bundles(S3Client s3) {
        this.s3 = s3;
    }

    /** Whether this very bundle is there: its version, or, where the bucket has none, an object with its entity tag. */
    public boolean exists(Revision revision) {
        try {
            String found = s3.headObject(request -> request.bucket(revision.bucket())
                            .key(revision.key())
                            .versionId(revision.version()))
                    .eTag();
            return revision.version() != null
                    || revision.eTag() == null
                    || plain(revision.eTag()).equals(plain(found));
        } catch (S3Exception e) {
            if (e.statusCode() >= 500) {
                throw e;
            }
            Log.warnf("no bundle at s3://%s/%s: %d", revision.bucket(), revision.key(), e.statusCode());
            return false;
        }
    }

    private static String plain(String eTag) {
        return eTag.replace("\"", "");
    }
}
