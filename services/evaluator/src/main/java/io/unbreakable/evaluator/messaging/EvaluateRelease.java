package io.unbreakable.evaluator.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.evaluator.EvaluatorConfig;
import io.unbreakable.evaluator.client.EvidenceStore;
import io.unbreakable.evaluator.client.MeasureRelease;
import io.unbreakable.evaluator.domain.BackOff;
import io.unbreakable.evaluator.domain.EvidenceRecord;
import io.unbreakable.evaluator.domain.JudgeRelease;
import io.unbreakable.evaluator.domain.Measured;
import io.unbreakable.evaluator.domain.Outcomes;
import io.unbreakable.evaluator.domain.Sides;
import io.unbreakable.evaluator.domain.Trouble;
import io.unbreakable.evaluator.store.ResultStore;
import io.unbreakable.messaging.Later;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.plan.MeasurementPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Asks, judges, keeps the evidence and says the verdict; waits when the source cannot be asked. */
@ApplicationScoped
class EvaluateRelease {
    private final ResultStore results;
    private final MeasureRelease source;
    private final EvidenceStore evidence;
    private final TellVerdict verdicts;
    private final Later later;
    private final InstantSource clock;
    private final BackOff backOff;

    EvaluateRelease(
            ResultStore results,
            MeasureRelease source,
            EvidenceStore evidence,
            TellVerdict verdicts,
            Later later,
            InstantSource clock,
            EvaluatorConfig config) {
        this.results = results;
        this.source = source;
        this.evidence = evidence;
        this.verdicts = verdicts;
        this.later = later;
        this.clock = clock;
        this.backOff =
                new BackOff(config.evaluator().firstRetry(), config.evaluator().longestRetry());
    }

    /** Evaluates what is due, which was tried so often before. */
    void evaluate(ValidationDue due, int tries) {
        results.find(due.validation().id(), due.attempt())
                .ifPresentOrElse(verdicts::repeat, () -> decide(due, tries + 1));
    }

    private void decide(ValidationDue due, int tries) {
        MeasurementPlan plan = due.validation().plan();
        if (plan == null) {
            verdicts.tell(Outcomes.defective(due, clock.instant()));
            return;
        }
        Sides sides = Sides.of(plan, due);
        switch (source.measure(plan, sides)) {
            case Measured.Answered answered -> verdicts.tell(judged(due, plan, sides, answered));
            case Measured.Unreachable(var message, var retryAfter) ->
                wait(due, new Trouble(Reason.SOURCE_UNREACHABLE, message, tries), retryAfter);
            case Measured.Refused(var message) ->
                wait(due, new Trouble(Reason.SOURCE_REFUSED, message, tries), Duration.ZERO);
        }
    }

    private ValidationEvaluated judged(
            ValidationDue due, MeasurementPlan plan, Sides sides, Measured.Answered answered) {
        var baseline = plan.baseline();
        var judgement = JudgeRelease.judge(
                plan,
                answered.candidate().byObjective(plan.objectives(), plan.candidate()),
                baseline == null ? Map.of() : answered.baseline().byObjective(plan.objectives(), baseline),
                sides.unsteady());
        var kept = evidence.store(new EvidenceRecord(
                due.validation(), due.attempt(), sides, answered.candidate(), answered.baseline(), judgement));
        return Outcomes.measured(due, sides, judgement, kept, clock.instant());
    }

    /** Sends the next question before the trouble is stored: a repeated message that finds it need not send another. */
    private void wait(ValidationDue due, Trouble trouble, Duration retryAfter) {
        String id = due.validation().id();
        Instant now = clock.instant();
        Instant deadline = due.validation().gate().deadline();
        if (!now.isBefore(deadline)) {
            verdicts.tell(Outcomes.gaveUp(due, trouble, now));
            return;
        }
        if (results.trouble(id, due.attempt())
                .filter(known -> known.tries() >= trouble.tries())
                .isPresent()) {
            return;
        }
        Instant next = backOff.next(trouble.tries(), retryAfter, now, deadline);
        Log.warnf("%s: %s; asking again at %s", id, trouble.message(), next);
        later.at(next, new AskAgain(due, trouble.tries()));
        results.keepTrouble(id, due.attempt(), trouble);
    }
}
