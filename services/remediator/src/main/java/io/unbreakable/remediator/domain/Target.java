package io.unbreakable.remediator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The revision that comes back.
 *
 * @param label what people call it; null when unknown
 * @param choice why this one, as half a sentence for people
 */
public record Target(Revision revision, @Nullable String label, String choice) {
    public Target {
        requireNonNull(revision, "revision");
        requireNonNull(choice, "choice");
    }

    /** Whether this is the same bundle. */
    public boolean is(@Nullable Revision other) {
        return other != null && Revisions.same(revision, other);
    }

    /** What people call it, or where it lies. */
    public String name() {
        return label == null ? revision.key() : label;
    }
}
