package io.unbreakable.evaluator.messaging;

import io.unbreakable.contracts.Evidence;
import io.unbreakable.contracts.Validation;
import io.unbreakable.evaluator.client.EvidenceStore;
import io.unbreakable.evaluator.domain.EvidenceRecord;
import io.unbreakable.evaluator.domain.JudgeRelease;
import io.unbreakable.evaluator.domain.Measured;
import io.unbreakable.evaluator.domain.Sides;
import io.unbreakable.evaluator.store.RunHistory;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.plan.MeasurementPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges what was measured, beside an environment or earlier runs, and keeps what that rests on. */
@ApplicationScoped
class JudgeMeasured {
    private final RunHistory history;
    private final EvidenceStore evidence;

    JudgeMeasured(RunHistory history, EvidenceStore evidence) {
        this.history = history;
        this.evidence = evidence;
    }

    /** A judgement and where its evidence lies; null when it could not be kept. */
    record Judged(Judgement judgement, @Nullable Evidence evidence) {}

    /**
     * Judges.
     *
     * @param name of this evidence among all of the validation
     */
    Judged judge(Validation validation, MeasurementPlan plan, Sides sides, Measured.Answered answered, String name) {
        var candidate = answered.candidate().byObjective(plan, plan.candidate());
        if (plan.earlierRuns() != null) {
            var past = history.of(validation, plan, sides.candidate());
            var judgement = JudgeRelease.judge(plan, candidate, past);
            return kept(new EvidenceRecord(
                    validation, name, sides, answered.candidate(), answered.baseline(), past.runs(), judgement));
        }
        var baseline = plan.baseline();
        var judgement = JudgeRelease.judge(
                plan,
                candidate,
                baseline == null ? Map.of() : answered.baseline().byObjective(plan, baseline),
                JudgeRelease.looks(validation.gate()),
                sides.unsteady());
        return kept(new EvidenceRecord(
                validation, name, sides, answered.candidate(), answered.baseline(), List.of(), judgement));
    }

    private Judged kept(EvidenceRecord made) {
        return new Judged(made.judgement(), evidence.store(made));
    }
}
