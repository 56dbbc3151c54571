package io.unbreakable.remediator.client;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.Revision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The bundles in S3 that revisions name. */
@ApplicationScoped
public class Bundles {
    /** No such bucket, key or version; or a version that marks a deletion. */
    private static final Set<Integer> ABSENT = Set.of(404, 405);

    private final S3Client s3;

    Bundles(S3Client s3) {
        this.s3 = s3;
    }

    /**
     * Whether this very bundle is there: its version, or, where the bucket has none, an object with its entity tag.
     *
     * @throws CodeDeployUnavailableException when S3 does not say: it is away, rights are missing, credentials are too old
     */
    public boolean exists(Revision revision) {
        String bundle = "s3://" + revision.bucket() + "/" + revision.key();
        try {
            String found = s3.headObject(request -> request.bucket(revision.bucket())
                            .key(revision.key())
                            .versionId(revision.version()))
                    .eTag();
            return revision.version() != null
                    || revision.eTag() == null
                    || plain(revision.eTag()).equals(plain(found));
        } catch (S3Exception e) {
            if (!ABSENT.contains(e.statusCode())) {
                throw unknown(bundle, e);
            }
            Log.warnf("no bundle at %s: %d", bundle, e.statusCode());
            return false;
        } catch (SdkException e) {
            throw unknown(bundle, e);
        }
    }

    private static CodeDeployUnavailableException unknown(String bundle, SdkException e) {
        String why = "S3 does not say whether " + bundle + " is there: " + e.getMessage();
        return new CodeDeployUnavailableException(new IllegalStateException(why, e));
    }

    private static String plain(String eTag) {
        return eTag.replace("\"", "");
    }
}
