package io.unbreakable.monspec.judge;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.unbreakable.monspec.criteria.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * What became of one objective.
 *
 * @param name of the objective
 * @param verdict pass for one that does not count
 * @param value measured on the candidate, in {@code unit}; null for no data
 * @param baseline measured on the baseline, in {@code unit}; null for no data or not compared
 * @param upperLimit the tightest upper limit that applied, fixed or from the baseline; null for none
 * @param lowerLimit the tightest lower limit that applied, fixed or from the baseline; null for none
 * @param tolerancePercent the allowed deviation from the baseline; null when not compared in percent
 * @param unit of the numbers as Dynatrace names it; null when unknown
 * @param message what the metric source said, where that explains the reason; null for nothing
 * @param criterion the one that did not hold or could not be checked; null when all is well
 * @param change what the samples of both sides say; null where single numbers were compared
 * @param weight in the total score; 0 for one that does not count
 * @param key whether the run fails when this does
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
        @Nullable String message,
        @Nullable Criterion criterion,
        @Nullable ChangeInterval change,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        int weight,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean key) {
    public ObjectiveResult {
        requireNonNull(name, "name");
        requireNonNull(verdict, "verdict");
        requireNonNull(reason, "reason");
    }

    /** The result of an objective of usual weight, of which nothing else is known. */
    public ObjectiveResult(
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
        this(
                name,
                verdict,
                reason,
                value,
                baseline,
                upperLimit,
                lowerLimit,
                tolerancePercent,
                unit,
                message,
                null,
                null,
                1,
                false);
    }

    /** Whether the verdict on the run depends on it. */
    public boolean counts() {
        return weight > 0;
    }

    /** What it adds to the score: all of its weight for a pass, half of it for a warning, else nothing, as in Keptn. */
    public double points() {
        return weight
                * switch (verdict) {
                    case PASS -> 1;
                    case WARN -> 0.5;
                    case INCONCLUSIVE, FAIL -> 0;
                };
    }

    /** The same for this reason. */
    public ObjectiveResult withReason(Reason other) {
        return with(other, upperLimit, lowerLimit, message);
    }

    /** The same with this message. */
    public ObjectiveResult withMessage(@Nullable String other) {
        return with(reason, upperLimit, lowerLimit, other);
    }

    /** The same without any limits. */
    public ObjectiveResult withoutLimits() {
        return with(reason, null, null, message);
    }

    /** The same with what the samples say. */
    ObjectiveResult withChange(ChangeInterval other) {
        return new ObjectiveResult(
                name,
                verdict,
                reason,
                ChangeInterval.beside(value),
                ChangeInterval.beside(baseline),
                ChangeInterval.beside(upperLimit),
                ChangeInterval.beside(lowerLimit),
                tolerancePercent,
                unit,
                message,
                criterion,
                other,
                weight,
                key);
    }

    private ObjectiveResult with(
            Reason otherReason, @Nullable Double upper, @Nullable Double lower, @Nullable String otherMessage) {
        return new ObjectiveResult(
                name,
                verdict,
                otherReason,
                value,
                baseline,
                upper,
                lower,
                tolerancePercent,
                unit,
                otherMessage,
                criterion,
                change,
                weight,
                key);
    }
}
