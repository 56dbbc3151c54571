package io.unbreakable.monspec.judge;

import static java.util.Objects.requireNonNullElse;

import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.MissingData;
import io.unbreakable.monspec.interval.FailureCounts;
import io.unbreakable.monspec.judge.Check.Holds;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Rules;
import org.jspecify.annotations.Nullable;

/** Judges one objective; the first rule that has something to say decides. */
final class ObjectiveJudge {
    private final Objective objective;
    private final Reference reference;
    private final @Nullable IntervalRules intervals;
    private final @Nullable SampledSides sides;

    private ObjectiveJudge(
            Objective objective, Reference reference, @Nullable IntervalRules intervals, @Nullable SampledSides sides) {
        this.objective = objective;
        this.reference = reference;
        this.intervals = intervals;
        this.sides = sides;
    }

    /** @param sampling null for comparing single numbers */
    static ObjectiveResult judge(
            Rules rules,
            @Nullable Sampling sampling,
            Objective objective,
            Measurement candidate,
            Measurement baseline) {
        var rule = rules.baselineRule();
        if (sampling == null || !objective.sampled()) {
            return new ObjectiveJudge(objective, Reference.of(objective, rule, baseline), null, null).result(candidate);
        }
        var sides = SampledSides.of(objective, rule, candidate, baseline);
        var reference = sides == null
                ? Reference.unsampled(objective, rule, candidate, baseline)
                : new Reference.Known(sides.baselineCentre());
        return new ObjectiveJudge(objective, reference, IntervalRules.of(objective, sampling), sides).result(candidate);
    }

    private ObjectiveResult result(Measurement candidate) {
        if (objective.informational()) {
            return informing(candidate);
        }
        return switch (candidate) {
            case Measurement.Value value -> measured(value, value.number());
            case Measurement.Samples samples -> measured(samples, samples.number());
            case Measurement.Failures failures ->
                measured(failures, FailureCounts.of(failures.counts()).percent());
            case Measurement.NoData(var message) -> noData(message);
            case Measurement.Unknown(var message) -> unmeasured(missed(), Reason.UNKNOWN_METRIC, message);
        };
    }

    private ObjectiveResult informing(Measurement candidate) {
        return switch (candidate) {
            case Measurement.Value value -> uncounted(Reason.INFORMATIONAL, value.number(), null);
            case Measurement.Samples samples -> uncounted(Reason.INFORMATIONAL, samples.number(), null);
            case Measurement.Failures failures -> uncounted(Reason.INFORMATIONAL, failures.measured(), null);
            case Measurement.NoData(var message) -> uncounted(Reason.INFORMATIONAL, null, message);
            case Measurement.Unknown(var message) -> uncounted(Reason.INFORMATIONAL, null, message);
        };
    }

    private ObjectiveResult noData(String message) {
        return switch (objective.missing()) {
            case INCONCLUSIVE, FAIL -> unmeasured(missed(), Reason.NO_DATA, message);
            case IGNORE -> uncounted(Reason.NO_DATA_IGNORED, null, message);
            case ZERO -> {
                var zero = measured(new Measurement.Value(0), 0);
                var said = zero.message() == null ? zero.withMessage(message) : zero;
                yield zero.verdict().getsThrough() ? said.withReason(Reason.NO_DATA_IS_ZERO) : said;
            }
        };
    }

    private Verdict missed() {
        return objective.missing() == MissingData.FAIL ? Verdict.FAIL : Verdict.INCONCLUSIVE;
    }

    /** What nobody counted is not enough. */
    private ObjectiveResult measured(Measurement measurement, double value) {
        var samples = requireNonNullElse(measurement.sampleCount(), 0);
        if (samples < objective.minSamples()) {
            return tooFew(Reason.TOO_FEW_SAMPLES, value, samples, objective.minSamples());
        }
        var requests = requireNonNullElse(measurement.requestCount(), 0.0);
        return requests < objective.minRequests()
                ? tooFew(Reason.TOO_FEW_REQUESTS, value, requests, objective.minRequests())
                : checked(value);
    }

    private ObjectiveResult checked(double value) {
        var checker = new Checker(check(value), reference, objective.floor());
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

    private CriterionCheck check(double value) {
        var numbers = new ThresholdCheck(value, reference, objective.floor());
        return sides == null || intervals == null ? numbers : new IntervalCheck(sides, intervals, reference, numbers);
    }

    /** Where the samples decided, their centre is shown beside the baseline's, else the number of the whole window. */
    private ObjectiveResult result(Verdict verdict, double value, Check check) {
        var change = check.change();
        if (change == null || sides == null) {
            return line(verdict, check.reason(), value, check.limits(), message(check), check.criterion());
        }
        return line(verdict, check.reason(), sides.candidateCentre(), check.limits(), message(check), check.criterion())
                .withChange(change);
    }

    /** What the source said about the baseline, where its absence decided. */
    private @Nullable String message(Check check) {
        return check.message() != null
                ? check.message()
                : reference instanceof Reference.Missing missing
                                && (check.reason() == missing.reason() || check.reason() == Reason.FIRST_RELEASE)
                        ? missing.message()
                        : null;
    }

    private ObjectiveResult tooFew(Reason reason, double value, double number, int needed) {
        var message = "%.0f of %d".formatted(number, needed);
        return line(Verdict.INCONCLUSIVE, reason, value, limits(), message, null);
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
                null,
                weight,
                objective.key());
    }
}
