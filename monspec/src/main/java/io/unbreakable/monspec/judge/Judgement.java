package io.unbreakable.monspec.judge;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.criteria.Score;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a run with everything that led to it.
 *
 * @param reason of the objective that decided, or of the whole run
 * @param score points of the objectives in percent of what they weigh, 0 to 100; null when none could be judged
 * @param objectives in the plan's order; empty when nothing was measured
 * @param needed the score that decides; null when every single objective has to hold
 * @param baseline what the release was compared with; null for nothing
 */
public record Judgement(
        Verdict verdict,
        Reason reason,
        @Nullable Double score,
        List<ObjectiveResult> objectives,
        @Nullable Score needed,
        @Nullable BaselineSource baseline) {
    public Judgement {
        requireNonNull(verdict, "verdict");
        requireNonNull(reason, "reason");
        objectives = List.copyOf(objectives);
    }

    /** A verdict where every single objective has to hold, or nothing was measured. */
    public Judgement(Verdict verdict, Reason reason, @Nullable Double score, List<ObjectiveResult> objectives) {
        this(verdict, reason, score, objectives, null, null);
    }

    /** The same for this reason. */
    public Judgement withReason(Reason other) {
        return new Judgement(verdict, other, score, objectives, needed, baseline);
    }

    /** The same with these results of its objectives. */
    public Judgement withObjectives(List<ObjectiveResult> others) {
        return new Judgement(verdict, reason, score, others, needed, baseline);
    }

    /** The same, compared with this. */
    Judgement against(@Nullable BaselineSource other) {
        return new Judgement(verdict, reason, score, objectives, needed, other);
    }
}
