package io.unbreakable.approver.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.GateMode;
import io.unbreakable.contracts.InconclusiveRule;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one gate of an approval.
 *
 * @param environment the environment that it judges
 * @param validationId the newest validation of this gate
 * @param verdict its final verdict; null while there is none
 * @param summary one sentence about it; null while there is none
 */
public record GateVerdict(
        String gate,
        GateMode mode,
        InconclusiveRule inconclusive,
        String environment,
        String validationId,
        Instant requestedAt,
        @Nullable Verdict verdict,
        @Nullable String summary) {
    private static final Comparator<GateVerdict> NEWEST =
            Comparator.comparing(GateVerdict::requestedAt).thenComparing(GateVerdict::validationId);

    public GateVerdict {
        requireNonNull(gate, "gate");
        requireNonNull(mode, "mode");
        requireNonNull(inconclusive, "inconclusive");
        requireNonNull(environment, "environment");
        requireNonNull(validationId, "validationId");
        requireNonNull(requestedAt, "requestedAt");
    }

    /** The one of the two that says more, or something newer; the same whichever came first. */
    GateVerdict orNewer(GateVerdict other) {
        if (validationId.equals(other.validationId)) {
            return verdict == null ? other : this;
        }
        return NEWEST.compare(this, other) < 0 ? other : this;
    }
}
