package io.unbreakable.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.Direction;
import io.unbreakable.monspec.criteria.EarlierRuns;
import io.unbreakable.monspec.criteria.IntervalMode;
import io.unbreakable.monspec.criteria.MissingData;
import io.unbreakable.monspec.criteria.RunAggregate;
import io.unbreakable.monspec.criteria.Score;
import io.unbreakable.monspec.judge.BaselineSource;
import io.unbreakable.monspec.judge.ChangeInterval;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.monspec.plan.Measure;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Objective;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The largest event there may be, as the entry that PutEvents counts. */
class EventSizeTest {
    private static final int LIMIT = 200_000;
    private static final int OBJECTIVES = 500;
    private static final Instant NOW = Instant.parse("2026-11-20T10:15:00.123456Z");

    @Test
    void aRequestWith500ObjectivesFits() {
        assertFits(new ValidationRequested(large()));
    }

    @Test
    void aDueValidationWith500ObjectivesAndABusyBaselineFits() {
        List<Overlap> overlaps = many(20, i -> new Overlap("SampleApp/Production/d-" + (100000000 + i), NOW, NOW));

        List<DeploymentPeriod> periods =
                many(20, i -> new DeploymentPeriod("SampleApp/Production/d-" + (100000000 + i), NOW, NOW));

        assertFits(new ValidationDue(large(), 12, large().window(), overlaps, periods, NOW, true, NOW));
    }

    @Test
    void anExpiredValidationWith500ObjectivesFits() {
        assertFits(new ValidationExpired(large(), 12, ExpiryReason.OVERTAKEN, "SampleApp/Staging/d-ABCDEF123", NOW));
    }

    @Test
    void aVerdictOn500ObjectivesFits() {
        assertFits(evaluated(i -> result(i, Reason.ABOVE_BASELINE, null)));
    }

    @Test
    void aVerdictOn500ObjectivesByTheirSamplesFits() {
        assertFits(evaluated(new BaselineSource.Environment("Production", Duration.ofDays(7)), EventSizeTest::sampled));
    }

    @Test
    void aVerdictOn500ObjectivesThatTheSourceExplainsAtLengthFits() {
        String message = "the metric key calc:service.ours is not available: ".repeat(100);

        assertFits(evaluated(i -> result(i, Reason.NO_DATA, message)));
    }

    @Test
    void aLongExplanationIsCutBetweenCharacters() {
        ValidationEvaluated data = evaluated(i -> result(i, Reason.NO_DATA, "x".repeat(118) + "\uD83D\uDE80 and more"));

        assertThat(data.judgement().objectives().get(0).message()).isEqualTo("x".repeat(118) + "…");
    }

    private static void assertFits(EventData data) {
        Event<EventData> event = Event.of(data, NOW, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        EventType type = EventType.of(data);

        int size = bytes(type.publisher().source()) + bytes(type.detailType()) + bytes(EventJson.write(event)) + 14;

        assertThat(EventSchemas.validate(event)).isEmpty();
        assertThat(size).isBetween(LIMIT / 4, LIMIT);
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    private static Validation large() {
        Validation v = Samples.event(ValidationRequested.class).data().validation();
        MeasurementPlan p = requireNonNull(v.plan());
        MeasurementPlan plan = new MeasurementPlan(
                p.service(),
                p.entityType(),
                p.comparison(),
                p.candidate(),
                p.baseline(),
                p.baselineRule(),
                many(OBJECTIVES, EventSizeTest::objective),
                Score.USUAL,
                null,
                IntervalMode.USUAL);
        return new Validation(
                v.id(),
                v.execution(),
                v.gate(),
                v.environment(),
                v.deployment(),
                v.comparison(),
                plan,
                null,
                v.window(),
                v.requestedAt());
    }

    private static Objective objective(int i) {
        String selector = "builtin:service.keyRequest.errors.fivexx.rate:splitBy():avg"
                .repeat(2)
                .substring(0, 40 + i % 51);
        Measure measure = new Measure.Metric(selector, "MicroSecond", "/api/v1/orders/" + i + "/invoke");
        return new Objective(
                name(i),
                measure,
                Direction.INCREASE,
                List.of(CriteriaSet.parse("<=+30%&<1234567.891")),
                List.of(CriteriaSet.parse("<=+45%")),
                0.125,
                10,
                i % 2 == 0,
                MissingData.IGNORE,
                20,
                1000);
    }

    private static String name(int i) {
        return ("/api/v1/orders/" + i
                        + "/invoke servicemethod.responsetime(p90) of the checkout of a shop with a long name, in ms")
                .substring(0, 40 + i % 51);
    }

    private static ObjectiveResult result(int i, Reason reason, @Nullable String message) {
        boolean measured = reason != Reason.NO_DATA;
        return new ObjectiveResult(
                name(i),
                measured ? Verdict.FAIL : Verdict.INCONCLUSIVE,
                reason,
                measured ? 1e6 / 7 + i : null,
                2e5 / 3 + i,
                2.6e5 / 3 + i,
                1000.0 / 7,
                30.0,
                "MicroSecond",
                message,
                measured ? Criterion.parse("<=+30%") : null,
                null,
                10,
                true);
    }

    private static ObjectiveResult sampled(int i) {
        return new ObjectiveResult(
                name(i),
                Verdict.INCONCLUSIVE,
                Reason.UNDECIDED,
                142857.1 + i,
                66666.67 + i,
                86666.67 + i,
                142.8571,
                30.0,
                "MicroSecond",
                null,
                Criterion.parse("<=+30%"),
                new ChangeInterval(-12.34, 123.4, 0.99995, 56.7, 12.3),
                10,
                true);
    }

    private static ValidationEvaluated evaluated(IntFunction<ObjectiveResult> result) {
        var runs = many(EarlierRuns.MOST, i -> new BaselineSource.Run("run-" + i, NOW, NOW));
        return evaluated(new BaselineSource.Runs(RunAggregate.P90, false, runs), result);
    }

    private static ValidationEvaluated evaluated(BaselineSource baseline, IntFunction<ObjectiveResult> result) {
        ValidationEvaluated e = Samples.event(ValidationEvaluated.class).data();
        Judgement judgement = new Judgement(
                Verdict.FAIL, Reason.KEY_OBJECTIVE_FAILED, 0.0, many(OBJECTIVES, result), Score.USUAL, baseline);
        return new ValidationEvaluated(
                e.validation(),
                12,
                true,
                judgement,
                e.message(),
                e.window(),
                e.baselineWindow(),
                e.evidence(),
                NOW,
                NOW);
    }

    private static <T> List<T> many(int count, IntFunction<T> each) {
        return IntStream.range(0, count).mapToObj(each).toList();
    }
}
