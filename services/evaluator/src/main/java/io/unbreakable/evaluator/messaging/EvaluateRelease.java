package io.unbreakable.evaluator.messaging;

import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.evaluator.EvaluatorConfig;
import io.unbreakable.evaluator.client.MeasureRelease;
import io.unbreakable.evaluator.domain.Measured;
import io.unbreakable.evaluator.domain.Outcomes;
import io.unbreakable.evaluator.domain.RunSeries;
import io.unbreakable.evaluator.domain.Sides;
import io.unbreakable.evaluator.domain.Trouble;
import io.unbreakable.evaluator.store.ClaimStore;
import io.unbreakable.evaluator.store.HeldClaim;
import io.unbreakable.evaluator.store.ResultStore;
import io.unbreakable.evaluator.store.SecondLookStore;
import io.unbreakable.messaging.Later;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.plan.MeasurementPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/** Asks, judges, keeps the evidence and says the verdict; waits when the source cannot be asked. */
@ApplicationScoped
class EvaluateRelease {
    private final ResultStore results;
    private final ClaimStore claims;
    private final SecondLookStore looks;
    private final MeasureRelease source;
    private final FindSides compared;
    private final JudgeMeasured judging;
    private final TellVerdict verdicts;
    private final WaitForSource waiting;
    private final Later later;
    private final InstantSource clock;
    private final EvaluatorConfig config;

    EvaluateRelease(
            ResultStore results,
            ClaimStore claims,
            SecondLookStore looks,
            MeasureRelease source,
            FindSides compared,
            JudgeMeasured judging,
            TellVerdict verdicts,
            WaitForSource waiting,
            Later later,
            InstantSource clock,
            EvaluatorConfig config) {
        this.results = results;
        this.claims = claims;
        this.looks = looks;
        this.source = source;
        this.compared = compared;
        this.judging = judging;
        this.verdicts = verdicts;
        this.waiting = waiting;
        this.later = later;
        this.clock = clock;
        this.config = config;
    }

    /** Evaluates what is due, which was tried so often before; later, when somebody else is at it. */
    void evaluate(ValidationDue due, int tries) {
        results.find(due.validation().id(), due.attempt())
                .ifPresentOrElse(stored -> repeat(due, stored), () -> decide(due, tries));
    }

    private void decide(ValidationDue due, int tries) {
        MeasurementPlan plan = due.validation().plan();
        if (plan == null) {
            verdicts.tell(Outcomes.defective(due, clock.instant()));
            return;
        }
        looks.keep(due);
        claims.claim(due.validation().id(), due.attempt(), clock.instant())
                .map(claims::holding)
                .ifPresentOrElse(
                        claim -> measure(due, plan, tries + 1, claim),
                        () -> later.in(config.evaluator().firstRetry(), new AskAgain(due, tries)));
    }

    /** The claim is kept when the outcome is stored, so that nobody measures who did not find it yet. */
    private void measure(ValidationDue due, MeasurementPlan plan, int tries, HeldClaim claim) {
        try (claim) {
            Sides sides = compared.of(plan, due);
            switch (source.measure(plan, sides)) {
                case Measured.Answered answered -> tell(due, plan, sides, answered, tries, claim);
                case Measured.Unreachable(var message, var retryAfter) ->
                    waiting.after(Trouble.met(Reason.SOURCE_UNREACHABLE, message, tries), due, retryAfter);
                case Measured.Refused(var message) ->
                    waiting.after(Trouble.met(Reason.SOURCE_REFUSED, message, tries), due, Duration.ZERO);
            }
        }
    }

    /** Not when this stood still for so long that somebody else began: two would each write their own evidence. */
    private void tell(
            ValidationDue due,
            MeasurementPlan plan,
            Sides sides,
            Measured.Answered answered,
            int tries,
            HeldClaim claim) {
        if (!claim.isOurs()) {
            later.in(config.evaluator().firstRetry(), new AskAgain(due, tries));
            return;
        }
        var judged = judging.judge(due.validation(), plan, sides, answered, Integer.toString(due.attempt()));
        var outcome = Outcomes.measured(due, sides, judged.judgement(), judged.evidence(), clock.instant());
        verdicts.tell(outcome, RunSeries.of(due.validation(), plan));
        claim.keep();
    }

    private void repeat(ValidationDue due, ValidationEvaluated stored) {
        MeasurementPlan plan = due.validation().plan();
        verdicts.repeat(stored, plan == null ? null : RunSeries.of(due.validation(), plan));
    }
}
