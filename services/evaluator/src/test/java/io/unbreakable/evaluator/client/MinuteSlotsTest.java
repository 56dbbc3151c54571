package io.unbreakable.evaluator.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.Window;
import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.evaluator.Configs;
import io.unbreakable.evaluator.domain.Dues;
import io.unbreakable.evaluator.domain.Measured;
import io.unbreakable.evaluator.domain.Sides;
import io.unbreakable.monspec.criteria.IntervalMode;
import io.unbreakable.monspec.interval.FailureCount;
import io.unbreakable.monspec.interval.Sample;
import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.EntityType;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Side;
import io.unbreakable.sandbox.monitor.ApiToken;
import io.unbreakable.sandbox.monitor.Monitor;
import io.unbreakable.sandbox.monitor.MonitorSettings;
import io.unbreakable.sandbox.monitor.RequestSeen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The evaluator's own questions to a monitor with slots of a minute, as a tenant has them, on a clock that stands still. */
class MinuteSlotsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant NOW = NOON.plusSeconds(600);
    private static final List<Objective> OBJECTIVES = List.of(
            Dues.compared("time", Dues.metric("builtin:service.response.time:splitBy():avg")),
            Dues.compared("requests", Dues.metric("builtin:service.requestCount.total:splitBy():value")));

    private final Monitor monitor =
            Monitor.start(MonitorSettings.minutes(ApiToken.full("dt0c01.good"), Set.of()), () -> NOW);
    private final DynatraceClient dynatrace =
            new DynatraceClient(monitor.baseUri(), () -> "dt0c01.good", Duration.ofSeconds(30));
    private final MeasureRelease release = new MeasureRelease(
            new DynatraceAnswers(dynatrace, Configs.defaults(), new SimpleMeterRegistry(), () -> NOW),
            Configs.defaults());

    @AfterEach
    void stop() {
        monitor.close();
    }

    @Test
    void countsWholeMinutesAndNothingOutsideOfThem() {
        requests("Staging");

        var answers = measured(Duration.ZERO, Duration.ZERO).candidate();

        assertThat(answers.answers())
                .allSatisfy(answer -> assertThat(answer.question().window())
                        .isEqualTo(new Window(NOON.plusSeconds(120), NOON.plusSeconds(240))));
        var plan = plan(Duration.ZERO, Duration.ZERO);
        assertThat(answers.byObjective(plan, plan.candidate())).isEqualTo(values(200_000, 2));
    }

    @Test
    void countsAsManyMinutesOnBothSidesWhenTheShiftIsNotAWholeOne() {
        requests("Production");
        Duration shift = Duration.ofSeconds(90);
        var plan = plan(Duration.ZERO, shift);
        Side baseline = requireNonNull(plan.baseline());

        var answers = measured(Duration.ZERO, shift).baseline();

        assertThat(answers.byObjective(plan, baseline)).isEqualTo(values(900_000, 1));
    }

    /** The baseline's window is five minutes long, the release's two. */
    @Test
    void givesASampleForEachMinuteAndCountsWhatFailed() {
        requests("Staging");
        failure("Staging", NOON.plusSeconds(130));
        requests("Production");
        request("Production", NOON.minusSeconds(30), 500_000);
        var objectives = List.of(
                OBJECTIVES.getFirst(),
                Dues.compared("failures", Dues.metric("builtin:service.errors.total.rate:splitBy():avg")));
        var plan = Dues.sampled(
                plan(Duration.ZERO, Duration.ZERO, objectives), new IntervalMode(15, 0.95, Duration.ofMinutes(5)));

        var answered = measured(plan);

        assertThat(answered.candidate().byObjective(plan, plan.candidate()))
                .isEqualTo(Map.of(
                        "time",
                        samples(new Sample(NOON.plusSeconds(180), 50_000), new Sample(NOON.plusSeconds(240), 300_000)),
                        "failures",
                        new Measurement.Failures(List.of(
                                new FailureCount(NOON.plusSeconds(180), 1, 2),
                                new FailureCount(NOON.plusSeconds(240), 0, 1)))));
        assertThat(answered.baseline().byObjective(plan, requireNonNull(plan.baseline())))
                .containsEntry(
                        "time",
                        samples(
                                new Sample(NOON, 500_000),
                                new Sample(NOON.plusSeconds(120), 900_000),
                                new Sample(NOON.plusSeconds(180), 100_000),
                                new Sample(NOON.plusSeconds(240), 300_000)));
    }

    private static Measurement samples(Sample... samples) {
        return Measurement.Samples.of(List.of(samples));
    }

    private void failure(String environment, Instant finished) {
        monitor.recorder()
                .request(new RequestSeen(environment, finished, 0, "GET", "/api/echo", 500, "load-generator"));
    }

    /** One that ends right before the window, one at its start, one right before its end, one at its end. */
    private void requests(String environment) {
        request(environment, NOON.plusMillis(119_999), 900_000);
        request(environment, NOON.plusMillis(120_000), 100_000);
        request(environment, NOON.plusMillis(239_999), 300_000);
        request(environment, NOON.plusMillis(240_000), 900_000);
    }

    private void request(String environment, Instant finished, long micros) {
        Instant started = finished.minusNanos(micros * 1_000);
        monitor.recorder()
                .request(new RequestSeen(environment, started, micros, "GET", "/api/echo", 200, "load-generator"));
    }

    private Measured.Answered measured(Duration candidate, Duration baseline) {
        return measured(plan(candidate, baseline));
    }

    private Measured.Answered measured(MeasurementPlan plan) {
        Window window = new Window(NOON.plusSeconds(120), NOON.plusSeconds(240));
        var validation = Dues.validation("v1", plan, null, NOW);
        var due = new ValidationDue(validation, 1, window, List.of(), List.of(), null, false, NOW);
        var sides = Sides.of(plan, due, Configs.defaults().slot());
        return (Measured.Answered) release.measure(plan, sides);
    }

    private static MeasurementPlan plan(Duration candidate, Duration baseline) {
        return plan(candidate, baseline, OBJECTIVES);
    }

    private static MeasurementPlan plan(Duration candidate, Duration baseline, List<Objective> objectives) {
        return new MeasurementPlan(
                "shop",
                EntityType.SERVICE,
                "Comparison",
                new Side("Staging", Dues.STAGING, null, candidate),
                new Side("Production", Dues.PRODUCTION, null, baseline),
                BaselineRule.REQUIRED,
                objectives);
    }

    private static Map<String, Measurement> values(double micros, double requests) {
        return Map.of("time", new Measurement.Value(micros), "requests", new Measurement.Value(requests));
    }
}
