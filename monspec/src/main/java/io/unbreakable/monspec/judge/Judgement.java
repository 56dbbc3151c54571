package io.unbreakable.monspec.judge;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a run with everything that led to it.
 *
 * @param reason of the objective that decided, or of the whole run
 * @param score percentage of the objectives that got through, 0 to 100; null when none could be judged
 * @param objectives in the plan's order; empty when nothing was measured
 */
public record Judgement(
        Verdict verdict, Reason reason, @Nullable Double score, List<ObjectiveResult> objectives) {
    public Judgement {
        requireNonNull(verdict, "verdict");
        requireNonNull(reason, "reason");
        objectives = List.copyOf(objectives);
    }
}
