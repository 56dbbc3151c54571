package io.unbreakable.monspec.cli;

import io.unbreakable.monspec.explain.Sentences;
import io.unbreakable.monspec.judge.ChangeInterval;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What became of an objective, as commands answer it.
 *
 * @param value of the release, in {@code unit}; null for none
 * @param baseline beside it; null for none
 * @param upperLimit the tightest one that applied; null for none
 * @param lowerLimit the tightest one that applied; null for none
 * @param unit as Dynatrace names it; null when unknown
 * @param change what the samples of both sides say; null where single numbers were compared
 * @param criterion the one that did not hold or could not be checked; null when all is well
 */
record Line(
        String name,
        Verdict verdict,
        Reason reason,
        @Nullable Double value,
        @Nullable Double baseline,
        @Nullable Double upperLimit,
        @Nullable Double lowerLimit,
        @Nullable String unit,
        @Nullable ChangeInterval change,
        @Nullable String criterion,
        int weight,
        boolean key,
        String sentence) {

    static Line of(ObjectiveResult result) {
        return new Line(
                result.name(),
                result.verdict(),
                result.reason(),
                result.value(),
                result.baseline(),
                result.upperLimit(),
                result.lowerLimit(),
                result.unit(),
                result.change(),
                result.criterion() == null ? null : result.criterion().text(),
                result.weight(),
                result.key(),
                Sentences.of(result));
    }
}
