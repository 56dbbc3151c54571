package io.unbreakable.report.http;

import io.unbreakable.monspec.explain.Sentences;
import io.unbreakable.monspec.judge.ChangeInterval;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An objective of a validation as programs get it: numbers in {@code unit}, and the sentence that people read.
 *
 * @param change confidence interval of the change in percent of the baseline; null where single numbers were compared
 */
record ObjectiveAnswer(
        String name,
        Verdict verdict,
        Reason reason,
        @Nullable Double value,
        @Nullable Double baseline,
        @Nullable Double upperLimit,
        @Nullable Double lowerLimit,
        @Nullable Double tolerancePercent,
        @Nullable ChangeInterval change,
        @Nullable String unit,
        String sentence) {

    static ObjectiveAnswer of(ObjectiveResult result) {
        return new ObjectiveAnswer(
                result.name(),
                result.verdict(),
                result.reason(),
                result.value(),
                result.baseline(),
                result.upperLimit(),
                result.lowerLimit(),
                result.tolerancePercent(),
                result.change(),
                result.unit(),
                Sentences.of(result));
    }
}
