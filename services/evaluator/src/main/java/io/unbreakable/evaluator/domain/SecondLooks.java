package io.unbreakable.evaluator.domain;

import io.unbreakable.contracts.Evidence;
import io.unbreakable.contracts.ReevaluationRequested;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationReevaluated;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about a second look, for each way it may go. */
public final class SecondLooks {
    private SecondLooks() {}

    /** What was measured and judged again. */
    public static ValidationReevaluated measured(
            ReevaluationRequested request,
            Validation validation,
            Sides sides,
            Judgement judgement,
            @Nullable Evidence evidence,
            Instant now) {
        return new ValidationReevaluated(
                validation,
                judgement,
                sides.messageOn(judgement),
                sides.candidate(),
                sides.baseline(),
                evidence,
                request.requestedBy(),
                request.requestedAt(),
                now);
    }

    /** The source could not be asked for too long. */
    public static ValidationReevaluated gaveUp(
            ReevaluationRequested request, Validation validation, Reason reason, String message, Instant now) {
        return unmeasured(
                request, validation, new Judgement(Verdict.INCONCLUSIVE, reason, null, List.of()), message, now);
    }

    /** There was no window to measure: the verdict stays what it was. */
    public static ValidationReevaluated nothing(
            ReevaluationRequested request, ValidationEvaluated verdict, Instant now) {
        return unmeasured(
                request,
                verdict.validation(),
                verdict.judgement(),
                "Nothing was to be measured, so there is nothing to measure again.",
                now);
    }

    private static ValidationReevaluated unmeasured(
            ReevaluationRequested request, Validation validation, Judgement judgement, String message, Instant now) {
        return new ValidationReevaluated(
                validation, judgement, message, null, null, null, request.requestedBy(), request.requestedAt(), now);
    }
}
