package io.unbreakable.remediator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;

/**
 * What a run of a gate said about a deployment, finally.
 *
 * @param at when it was judged; a retried stage or a second look gives a later one
 */
public record RunVerdict(String gate, Verdict verdict, Instant at) {
    public RunVerdict {
        requireNonNull(gate, "gate");
        requireNonNull(verdict, "verdict");
        requireNonNull(at, "at");
    }

    /** The later of the two; of two at the same time the worse. */
    public RunVerdict orLater(RunVerdict other) {
        int order = at.compareTo(other.at);
        if (order == 0) {
            return verdict.worse(other.verdict) == verdict ? this : other;
        }
        return order > 0 ? this : other;
    }
}
