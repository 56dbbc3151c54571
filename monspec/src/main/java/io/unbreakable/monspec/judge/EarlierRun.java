package io.unbreakable.monspec.judge;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.criteria.IncludedRuns;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What is remembered of a run, to be a baseline of later ones.
 *
 * @param id of its validation
 * @param start of its window
 * @param end of its window
 * @param values of the release, by the objectives' names, in their units; only what had data
 * @param withoutData the objectives that it was asked for and had no data of
 * @param pinned whether a person made it the baseline
 * @param invalidated whether a person said that it counts no longer
 */
public record EarlierRun(
        String id,
        Instant start,
        Instant end,
        Verdict verdict,
        Map<String, Double> values,
        Set<String> withoutData,
        boolean pinned,
        boolean invalidated) {
    public EarlierRun {
        requireNonNull(id, "id");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        requireNonNull(verdict, "verdict");
        values = Map.copyOf(values);
        withoutData = Set.copyOf(withoutData);
    }

    /** Whether it was asked for this objective. */
    boolean knows(String objective) {
        return values.containsKey(objective) || withoutData.contains(objective);
    }

    boolean overlaps(Period period) {
        return period.overlaps(new Period(start, end));
    }

    /** Whether its verdict is one that counts by this rule. */
    public boolean isAmong(IncludedRuns included) {
        return switch (included) {
            case PASS -> verdict == Verdict.PASS;
            case PASS_OR_WARN -> verdict.getsThrough();
            case ALL -> true;
        };
    }
}
