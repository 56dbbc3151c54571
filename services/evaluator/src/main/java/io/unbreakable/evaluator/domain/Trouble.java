package io.unbreakable.evaluator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.judge.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The metric source could not be asked.
 *
 * @param reason {@code sourceUnreachable} or {@code sourceRefused}
 * @param message for people
 * @param tries how often it was tried, 1 or more
 * @param nextAt when it is asked again; null while nobody arranged that
 */
public record Trouble(
        Reason reason, String message, int tries, @Nullable Instant nextAt) {
    public Trouble {
        requireNonNull(reason, "reason");
        requireNonNull(message, "message");
    }

    /** Trouble of which nothing follows yet. */
    public static Trouble met(Reason reason, String message, int tries) {
        return new Trouble(reason, message, tries, null);
    }

    /** The same, asked again then. */
    public Trouble askedAgainAt(Instant time) {
        return new Trouble(reason, message, tries, time);
    }

    /**
     * Whether the question that follows from this trouble is arranged already, by a message that this one repeats. One whose time has
     * come is no reason to arrange none: it may be this very one.
     */
    public boolean isArrangedBy(Trouble known, Instant now) {
        return known.tries >= tries && known.nextAt != null && known.nextAt.isAfter(now);
    }

    /** Of two the one after which it is asked again later. */
    public Trouble laterOf(Trouble other) {
        return other.nextAt == null || (nextAt != null && nextAt.isAfter(other.nextAt)) ? this : other;
    }
}
