package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.MissingData;
import io.unbreakable.monspec.judge.Check.Holds;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Rules;
import org.jspecify.annotations.Nullable;

/** Judges one objective; the first rule that has something to say decides. */
final class ObjectiveJudge {
    private final Objective objective;
    private final Reference reference;

    private ObjectiveJudge(Objective objective, Reference reference) {
        this.objective = objective;
        this.reference = reference;
    }

    static ObjectiveResult judge(Rules rules, Objective objective, Measurement candidate, Measurement baseline) {
        var reference = rules.interval() == null
                ? Reference.of(objective, rules.baselineRule(), baseline)
                : new Reference.Missing(Reason.TOO_FEW_SAMPLES, false, "there are no samples to compare");
        return new ObjectiveJudge(objective, reference).result(candidate);
    }

    private ObjectiveResult result(Measurement candidate) {
        if (objective.informational()) {
            return informing(candidate);
        }
        return switch (candidate) {
            case Measurement.Value value -> measured(value);
            case Measurement.NoData(var message) -> noData(message);
            case Measurement.Unknown(var message) -> unmeasured(missed(), Reason.UNKNOWN_METRIC, message);
        };
    }

    private ObjectiveResult informing(Measurement candidate) {
        return switch (candidate) {
            case Measurement.Value value -> uncounted(Reason.INFORMATIONAL, value.number(), null);
            case Measurement.NoData(var message) -> uncounted(Reason.INFORMATIONAL, null, message);
            case Measurement.Unknown(var message) -> uncounted(Reason.INFORMATIONAL, null, message);
        };
    }

    private ObjectiveResult noData(String message) {
        return switch (objective.missing()) {
            case INCONCLUSIVE, FAIL -> unmeasured(missed(), Reason.NO_DATA, message);
            case IGNORE -> uncounted(Reason.NO_DATA_IGNORED, null, message);
            case ZERO -> {
                var zero = measured(new Measurement.Value(0));
                var said = zero.message() == null ? zero.withMessage(message) : zero;
                yield zero.verdict().getsThrough() ? said.withReason(Reason.NO_DATA_IS_ZERO) : said;
            }
        };
    }

    private Verdict missed() {
        return objective.missing() == MissingData.FAIL ? Verdict.FAIL : Verdict.INCONCLUSIVE;
    }

    /** What nobody counted is not enough. */
    private ObjectiveResult measured(Measurement.Value value) {
        var samples = value.samples() == null ? 0 : value.samples();
        if (samples < objective.minSamples()) {
            return tooFew(Reason.TOO_FEW_SAMPLES, value, samples, objective.minSamples());
        }
        var requests = value.requests() == null ? 0 : value.requests();
        return requests < objective.minRequests()
                ? tooFew(Reason.TOO_FEW_REQUESTS, value, requests, objective.minRequests())
                : checked(value.number());
    }

    private ObjectiveResult checked(double value) {
        var checker = new Checker(value, reference, objective.floor());
        var pass = checker.any(objective.pass());
        if (pass.holds() == Holds.YES) {
            return result(Verdict.PASS, value, pass);
        }
        var warn = objective.warn().isEmpty() ? pass : checker.any(objective.warn());
        if (warn.holds() == Holds.YES) {
            return result(Verdict.WARN, value, pass);
        }
        var unknown = pass.holds() == Holds.UNKNOWN ? pass : warn;
        return unknown.holds() == Holds.UNKNOWN
                ? result(Verdict.INCONCLUSIVE, value, unknown)
                : result(Verdict.FAIL, value, pass);
    }

    private ObjectiveResult result(Verdict verdict, double value, Check check) {
        return line(verdict, check.reason(), value, check.limits(), message(check), check.criterion());
    }

    /** What the source said about the baseline, where its absence decided. */
    private @Nullable String message(Check check) {
        return reference instanceof Reference.Missing missing
                        && (check.reason() == missing.reason() || check.reason() == Reason.FIRST_RELEASE)
                ? missing.message()
                : null;
    }

    private ObjectiveResult tooFew(Reason reason, Measurement.Value value, double number, int needed) {
        var message = "%.0f of %d".formatted(number, needed);
        return line(Verdict.INCONCLUSIVE, reason, value.number(), limits(), message, null);
    }

    private ObjectiveResult unmeasured(Verdict verdict, Reason reason, String message) {
        return line(verdict, reason, null, limits(), message, null);
    }

    private Limits limits() {
        return Limits.of(objective.pass().getFirst(), reference, objective.floor());
    }

    private ObjectiveResult uncounted(Reason reason, @Nullable Double value, @Nullable String message) {
        return line(Verdict.PASS, reason, value, Limits.NONE, message, null, 0);
    }

    private ObjectiveResult line(
            Verdict verdict,
            Reason reason,
            @Nullable Double value,
            Limits limits,
            @Nullable String message,
            @Nullable Criterion criterion) {
        return line(verdict, reason, value, limits, message, criterion, objective.weight());
    }

    private ObjectiveResult line(
            Verdict verdict,
            Reason reason,
            @Nullable Double value,
            Limits limits,
            @Nullable String message,
            @Nullable Criterion criterion,
            int weight) {
        return new ObjectiveResult(
                objective.name(),
                verdict,
                reason,
                value,
                objective.compared() ? reference.value() : null,
                limits.upper(),
                limits.lower(),
                limits.tolerancePercent(),
                Measured.unit(objective.measure()),
                message,
                criterion,
                weight,
                objective.key());
    }
}
