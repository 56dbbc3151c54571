package io.unbreakable.remediator.domain;

import io.unbreakable.contracts.Revision;
import org.jspecify.annotations.Nullable;

/** Whether two bundles in S3 are the same. */
final class Revisions {
    private Revisions() {}

    /** The same content wherever it lies, or the same place as long as nothing says that its content differs. */
    static boolean same(Revision one, Revision other) {
        if (one.eTag() != null && other.eTag() != null) {
            return plain(one.eTag()).equals(plain(other.eTag()));
        }
        return one.bucket().equals(other.bucket())
                && one.key().equals(other.key())
                && mayBeEqual(one.version(), other.version());
    }

    private static boolean mayBeEqual(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private static String plain(String eTag) {
        return eTag.replace("\"", "");
    }
}
