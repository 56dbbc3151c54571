package io.unbreakable.evaluator.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.ReevaluationRequested;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationReevaluated;
import io.unbreakable.evaluator.EvaluatorConfig;
import io.unbreakable.evaluator.client.MeasureRelease;
import io.unbreakable.evaluator.domain.BackOff;
import io.unbreakable.evaluator.domain.Measured;
import io.unbreakable.evaluator.domain.SecondLooks;
import io.unbreakable.evaluator.store.ClaimStore;
import io.unbreakable.evaluator.store.HeldClaim;
import io.unbreakable.evaluator.store.ResultStore;
import io.unbreakable.evaluator.store.SecondLookStore;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.messaging.Later;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.plan.MeasurementPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Measures the same windows again, judges by what is known now, and says so; the verdict stays what it was. */
@ApplicationScoped
class TakeSecondLook {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SecondLookStore looks;
    private final ClaimStore claims;
    private final ResultStore results;
    private final FindSides compared;
    private final MeasureRelease source;
    private final JudgeMeasured judging;
    private final EventPublisher publisher;
    private final Later later;
    private final InstantSource clock;
    private final BackOff backOff;

    TakeSecondLook(
            SecondLookStore looks,
            ClaimStore claims,
            ResultStore results,
            FindSides compared,
            MeasureRelease source,
            JudgeMeasured judging,
            EventPublisher publisher,
            Later later,
            InstantSource clock,
            EvaluatorConfig config) {
        this.looks = looks;
        this.claims = claims;
        this.results = results;
        this.compared = compared;
        this.source = source;
        this.judging = judging;
        this.publisher = publisher;
        this.later = later;
        this.clock = clock;
        this.backOff =
                new BackOff(config.evaluator().firstRetry(), config.evaluator().longestRetry());
    }

    /** Takes the look that was tried so often before; a request that was answered gets the same answer. */
    void take(ReevaluationRequested request, int tries) {
        looks.find(request).ifPresentOrElse(publisher::publish, () -> {
            ValidationDue due = looks.due(request.validationId()).orElse(null);
            MeasurementPlan plan = due == null ? null : due.validation().plan();
            if (due == null || plan == null) {
                withoutMeasuring(request, tries + 1);
            } else {
                claimed(request, tries, () -> measure(request, due, plan, tries + 1));
            }
        });
    }

    /** One looks at a time: the evidence of another would replace that of the outcome. */
    private void claimed(ReevaluationRequested request, int tries, Supplier<Boolean> look) {
        String id = request.validationId() + "/" + name(request);
        claims.claim(id, 0, clock.instant())
                .map(claims::holding)
                .ifPresentOrElse(
                        claim -> look(claim, look), () -> later.in(backOff.first(), new LookAgain(request, tries)));
    }

    private static void look(HeldClaim held, Supplier<Boolean> look) {
        try (held) {
            if (look.get()) {
                held.keep();
            }
        }
    }

    private static String name(ReevaluationRequested request) {
        return "again-" + request.requestedAt().toEpochMilli();
    }

    /** Nothing was ever due; or the request was faster than what it is about. */
    private void withoutMeasuring(ReevaluationRequested request, int tries) {
        results.findFinal(request.validationId())
                .ifPresentOrElse(verdict -> tell(SecondLooks.nothing(request, verdict, clock.instant())), () -> {
                    if (!again(request, Duration.ZERO, tries)) {
                        Log.warnf("%s: nothing is known of it", request.validationId());
                    }
                });
    }

    /** Whether there is an outcome. */
    private boolean measure(ReevaluationRequested request, ValidationDue due, MeasurementPlan plan, int tries) {
        var sides = compared.of(plan, due);
        return switch (source.measure(plan, sides)) {
            case Measured.Answered answered -> {
                var judged = judging.judge(due.validation(), plan, sides, answered, name(request));
                yield tell(SecondLooks.measured(
                        request, due.validation(), sides, judged.judgement(), judged.evidence(), clock.instant()));
            }
            case Measured.Unreachable(var message, var retryAfter) ->
                wait(request, due, Reason.SOURCE_UNREACHABLE, message, retryAfter, tries);
            case Measured.Refused(var message) ->
                wait(request, due, Reason.SOURCE_REFUSED, message, Duration.ZERO, tries);
        };
    }

    private boolean wait(
            ReevaluationRequested request,
            ValidationDue due,
            Reason reason,
            String message,
            Duration retryAfter,
            int tries) {
        return !again(request, retryAfter, tries)
                && tell(SecondLooks.gaveUp(request, due.validation(), reason, message, clock.instant()));
    }

    /** False when it was tried for long enough. */
    private boolean again(ReevaluationRequested request, Duration atLeast, int tries) {
        Instant now = clock.instant();
        Instant end = request.requestedAt().plus(PATIENCE);
        if (!now.isBefore(end)) {
            return false;
        }
        later.at(backOff.next(tries, atLeast, now, end), new LookAgain(request, tries));
        return true;
    }

    private boolean tell(ValidationReevaluated outcome) {
        ValidationReevaluated stored = looks.keep(outcome);
        Log.infof(
                "%s: %s at a second look",
                stored.validation().id(), stored.judgement().verdict());
        publisher.publish(stored);
        return true;
    }
}
