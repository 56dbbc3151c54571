package io.unbreakable.monspec.judge;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What became of one objective.
 *
 * @param name of the objective
 * @param value measured on the candidate, in {@code unit}; null for no data
 * @param baseline measured on the baseline, in {@code unit}; null for no data or not compared
 * @param upperLimit the tightest upper limit that applied, fixed or from the baseline; null for none
 * @param lowerLimit the tightest lower limit that applied, fixed or from the baseline; null for none
 * @param tolerancePercent the allowed deviation from the baseline; null when not compared
 * @param unit of the numbers as Dynatrace names it; null when unknown
 * @param message what the metric source said, where that explains the reason; null for nothing
 */
public record ObjectiveResult(
        String name,
        Verdict verdict,
        Reason reason,
        @Nullable Double value,
        @Nullable Double baseline,
        @Nullable Double upperLimit,
        @Nullable Double lowerLimit,
        @Nullable Double tolerancePercent,
        @Nullable String unit,
        @Nullable String message) {
    public ObjectiveResult {
        requireNonNull(name, "name");
        requireNonNull(verdict, "verdict");
        requireNonNull(reason, "reason");
    }
}
