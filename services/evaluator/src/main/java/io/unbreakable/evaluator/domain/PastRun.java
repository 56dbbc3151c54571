package io.unbreakable.evaluator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.judge.EarlierRun;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Period;
import io.unbreakable.monspec.judge.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a run that was measured and judged for good, to be a baseline of later ones.
 *
 * @param id of its validation
 * @param window what was measured
 * @param values by the objectives' names; only what had data
 * @param withoutData the objectives that had none
 * @param deploymentKey of the deployment under test; null when a request named none
 */
public record PastRun(
        String id,
        Window window,
        Verdict verdict,
        Map<String, Double> values,
        Set<String> withoutData,
        @Nullable String deploymentKey) {
    public PastRun {
        requireNonNull(id, "id");
        requireNonNull(window, "window");
        requireNonNull(verdict, "verdict");
        values = Map.copyOf(values);
        withoutData = Set.copyOf(withoutData);
    }

    /** What is to be remembered of this verdict; empty when it is not final or nothing was measured. */
    public static Optional<PastRun> of(ValidationEvaluated verdict) {
        var window = verdict.window();
        if (!verdict.isFinal() || window == null) {
            return Optional.empty();
        }
        Map<String, Double> values = new TreeMap<>();
        Set<String> withoutData = new TreeSet<>();
        for (ObjectiveResult result : verdict.judgement().objectives()) {
            if (result.value() != null) {
                values.put(result.name(), result.value());
            } else {
                withoutData.add(result.name());
            }
        }
        var deployment = verdict.validation().deployment();
        return Optional.of(new PastRun(
                verdict.validation().id(),
                window,
                verdict.judgement().verdict(),
                values,
                withoutData,
                deployment == null ? null : deployment.key()));
    }

    /** As the judge wants it. */
    EarlierRun asEarlier(boolean pinned, boolean invalidated) {
        return new EarlierRun(id, window.start(), window.end(), verdict, values, withoutData, pinned, invalidated);
    }

    Period period() {
        return new Period(window.start(), window.end());
    }
}
