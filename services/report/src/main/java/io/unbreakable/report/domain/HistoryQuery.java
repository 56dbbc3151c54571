package io.unbreakable.report.domain;

import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which runs of the past are asked for; null everywhere for all of them.
 *
 * @param from requested at this time or later
 * @param to requested before this time
 */
public record HistoryQuery(
        @Nullable String pipeline,
        @Nullable String gate,
        @Nullable String comparison,
        @Nullable Verdict verdict,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** Whether a run of the asked pipeline and gate is one that is asked for. */
    public boolean matches(HistoryRow row) {
        return (comparison == null || comparison.equals(row.comparison()))
                && (verdict == null || verdict == row.verdict())
                && isWithin(row.at());
    }

    /** Whether this time is asked for. */
    public boolean isWithin(Instant at) {
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }
}
