package io.unbreakable.evaluator.domain;

import io.unbreakable.contracts.Evidence;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationExpired;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said in the end, for each way there. */
public final class Outcomes {
    private Outcomes() {}

    /** What cannot be measured, because the specification does not say how: final at once. */
    public static ValidationEvaluated defective(ValidationDue due, Instant now) {
        String defect = due.validation().defect();
        return withoutMeasurement(
                due, Reason.BROKEN_SPECIFICATION, defect == null ? "There is no measurement plan." : defect, now);
    }

    /** What was measured and judged: not final when there is time for more data and nothing but data is wanting. */
    public static ValidationEvaluated measured(
            ValidationDue due, Sides sides, Judgement judgement, @Nullable Evidence evidence, Instant now) {
        boolean isFinal = !(due.extendable() && JudgeRelease.wantsData(judgement));
        return new ValidationEvaluated(
                due.validation(),
                due.attempt(),
                isFinal,
                judgement,
                sides.messageOn(judgement),
                sides.candidate(),
                sides.baseline(),
                evidence,
                due.dueAt(),
                now);
    }

    /** The source could not be asked until the deadline. */
    public static ValidationEvaluated gaveUp(ValidationDue due, Trouble trouble, Instant now) {
        return withoutMeasurement(due, trouble.reason(), trouble.message(), now);
    }

    /**
     * The time is over.
     *
     * @param trouble with the source in the attempt that was waited for; null for none
     */
    public static ValidationEvaluated expired(ValidationExpired expired, @Nullable Trouble trouble, Instant now) {
        return switch (expired.reason()) {
            case DEADLINE ->
                trouble == null
                        ? ended(
                                expired,
                                Verdict.INCONCLUSIVE,
                                Reason.DEADLINE,
                                "The deadline passed without a verdict.",
                                now)
                        : ended(expired, Verdict.INCONCLUSIVE, trouble.reason(), trouble.message(), now);
            case OVERTAKEN ->
                ended(
                        expired,
                        Verdict.INCONCLUSIVE,
                        Reason.OVERTAKEN,
                        "A later deployment" + by(expired) + " left too little of the window.",
                        now);
            case ROLLED_BACK ->
                ended(
                        expired,
                        Verdict.FAIL,
                        Reason.ROLLED_BACK,
                        "The release was rolled back" + by(expired) + ".",
                        now);
        };
    }

    private static String by(ValidationExpired expired) {
        return expired.cause() == null ? "" : " (" + expired.cause() + ")";
    }

    private static ValidationEvaluated withoutMeasurement(
            ValidationDue due, Reason reason, String message, Instant now) {
        return new ValidationEvaluated(
                due.validation(),
                due.attempt(),
                true,
                new Judgement(Verdict.INCONCLUSIVE, reason, null, List.of()),
                message,
                null,
                null,
                null,
                due.dueAt(),
                now);
    }

    private static ValidationEvaluated ended(
            ValidationExpired expired, Verdict verdict, Reason reason, String message, Instant now) {
        return new ValidationEvaluated(
                expired.validation(),
                expired.attempt(),
                true,
                new Judgement(verdict, reason, null, List.of()),
                message,
                null,
                null,
                null,
                expired.expiredAt(),
                now);
    }
}
