package io.unbreakable.evaluator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.BaselinePinned;
import io.unbreakable.contracts.BaselineUnpinned;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * What people said about a run as the baseline of its gate.
 *
 * @param pinnedAt when it was pinned last; {@link Instant#EPOCH} for never
 * @param unpinnedAt when it was let go last; {@link Instant#EPOCH} for never
 */
public record Pin(String validationId, Instant pinnedAt, Instant unpinnedAt) {
    private static final Comparator<Pin> ORDER =
            Comparator.comparing(Pin::pinnedAt).thenComparing(Pin::validationId);

    public Pin {
        requireNonNull(validationId, "validationId");
        requireNonNull(pinnedAt, "pinnedAt");
        requireNonNull(unpinnedAt, "unpinnedAt");
    }

    /** That it was pinned. */
    public static Pin of(BaselinePinned said) {
        return new Pin(said.validationId(), said.pinnedAt(), Instant.EPOCH);
    }

    /** That it was let go. */
    public static Pin of(BaselineUnpinned said) {
        return new Pin(said.validationId(), Instant.EPOCH, said.unpinnedAt());
    }

    /** Both, in whatever order they were heard. */
    public Pin and(Pin other) {
        return new Pin(validationId, later(pinnedAt, other.pinnedAt), later(unpinnedAt, other.unpinnedAt));
    }

    /** The run that was pinned last of all, unless it was let go since: those before it do not come back. */
    public static Optional<String> baseline(Collection<Pin> ofTheGate) {
        return ofTheGate.stream()
                .max(ORDER)
                .filter(pin -> pin.pinnedAt.isAfter(pin.unpinnedAt))
                .map(Pin::validationId);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
