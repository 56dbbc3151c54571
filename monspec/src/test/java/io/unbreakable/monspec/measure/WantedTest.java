package io.unbreakable.monspec.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.Files;
import io.unbreakable.monspec.interval.FailureCount;
import io.unbreakable.monspec.interval.Sample;
import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.measure.Figure.Kind;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Planner;
import io.unbreakable.monspec.plan.Planning;
import io.unbreakable.monspec.plan.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is asked for each kind of objective, and what the answers amount to. */
class WantedTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Slots SLOTS = new Slots(NOON, minute(3), Duration.ofMinutes(1));
    private static final String TIME = "\"timeseries\": \"com.dynatrace.builtin:service.responsetime\"";
    private static final String RATE = "\"timeseries\": \"com.dynatrace.builtin:service.failurerate\"";
    private static final String SELECTOR = "builtin:service.response.time:splitBy():avg";
    private static final String REQUESTS = "builtin:service.requestCount.total:splitBy():value";
    private static final String FAILED = "builtin:service.errors.total.count:splitBy():value";
    private static final String SUCCEEDED = "builtin:service.errors.total.successCount:splitBy():value";

    private static MeasurementPlan plan(String mode, String entry) {
        var file = """
                {"S": {"etype": "SERVICE",
                  "environments": {"Staging": {"tags": [{"key": "s"}]}, "Production": {"tags": [{"key": "p"}]}},
                  "comparisons": [{"name": "C", "source": "Staging", "compare": "Production", "mode": "%s"}],
                  "perfsignature": [{%s}]}}""".formatted(mode, entry);
        return ((Planning.Planned) Planner.plan(Files.monspec(file), "C")).plan();
    }

    private static Figure candidate(MeasurementPlan plan, Kind kind, String subject) {
        return new Figure(kind, plan.candidate().entitySelector(), subject);
    }

    private static List<Figure> figures(MeasurementPlan plan, Side side) {
        var wanted = Wanted.of(plan, side, plan.objectives().getFirst());
        return wanted == null ? List.of() : wanted.figures();
    }

    private static Side baseline(MeasurementPlan plan) {
        return Objects.requireNonNull(plan.baseline());
    }

    @Test
    void thresholdModeAsksForOneNumberOnEachSide() {
        var plan = plan("threshold", TIME);

        assertThat(figures(plan, plan.candidate())).containsExactly(candidate(plan, Kind.NUMBER, SELECTOR));
        assertThat(figures(plan, baseline(plan))).hasSize(1);
    }

    @Test
    void intervalModeAsksForSamplesOnEachSide() {
        var plan = plan("interval", TIME);

        assertThat(figures(plan, plan.candidate())).containsExactly(candidate(plan, Kind.SAMPLES, SELECTOR));
        assertThat(figures(plan, baseline(plan))).extracting(Figure::kind).containsExactly(Kind.SAMPLES);
    }

    @Test
    void aFixedLimitAsksForTheNumberOfTheReleaseAsWell() {
        var both = plan("interval", TIME + ", \"pass\": [\"<=+10%&<5\"]");
        var only = plan("interval", TIME + ", \"upperlimit\": 5");

        assertThat(figures(both, both.candidate())).extracting(Figure::kind).containsExactly(Kind.SAMPLES, Kind.NUMBER);
        assertThat(figures(both, baseline(both))).extracting(Figure::kind).containsExactly(Kind.SAMPLES);
        assertThat(figures(only, only.candidate())).extracting(Figure::kind).containsExactly(Kind.NUMBER);
        assertThat(figures(only, baseline(only))).isEmpty();
    }

    @Test
    void aFailureRateIsTwoCounts() {
        var plan = plan("interval", RATE);
        var failed = candidate(plan, Kind.SAMPLES, FAILED);
        var succeeded = candidate(plan, Kind.SAMPLES, SUCCEEDED);

        assertThat(figures(plan, plan.candidate())).containsExactly(failed, succeeded);
        assertThat(measured(plan, Map.of(failed, samples(0, 2.0), succeeded, samples(0, 8.0, 10.0))))
                .isEqualTo(new Measurement.Failures(
                        List.of(new FailureCount(minute(1), 2, 10), new FailureCount(minute(2), 0, 10))));
        assertThat(measured(plan, Map.of(failed, new Measurement.NoData("none"), succeeded, samples(0, 10.0))))
                .isEqualTo(new Measurement.Failures(List.of(new FailureCount(minute(1), 0, 10))));
        var nothing = new Measurement.NoData("nothing");
        assertThat(measured(plan, Map.of(failed, nothing, succeeded, nothing))).isEqualTo(nothing);
        var unknown = new Measurement.Unknown("no such metric");
        assertThat(measured(plan, Map.of(failed, samples(0, 1.0), succeeded, unknown)))
                .isEqualTo(unknown);
    }

    @Test
    void aFailureRateInThresholdModeIsOneNumber() {
        var plan = plan("threshold", RATE);

        assertThat(figures(plan, plan.candidate())).extracting(Figure::kind).containsExactly(Kind.NUMBER);
    }

    @Test
    void samplesAndNumberBelongTogether() {
        var plan = plan("interval", TIME + ", \"pass\": [\"<=+10%&<5\"]");
        var samples = candidate(plan, Kind.SAMPLES, SELECTOR);
        var number = candidate(plan, Kind.NUMBER, SELECTOR);
        var found = samples(0, 1.0, 2.0);

        assertThat(measured(plan, Map.of(samples, found, number, new Measurement.Value(7))))
                .isEqualTo(new Measurement.Samples(found.samples(), 7, null));
        assertThat(measured(plan, Map.of(samples, found))).isInstanceOf(Measurement.NoData.class);
        var nothing = new Measurement.NoData("nothing");
        assertThat(measured(plan, Map.of(samples, nothing, number, new Measurement.Value(7))))
                .isEqualTo(nothing);
    }

    @Test
    void whereNoDataIsZeroASlotWithoutASampleIsToo() {
        var plan = plan("interval", TIME + ", \"missing\": \"zero\"");
        var samples = candidate(plan, Kind.SAMPLES, SELECTOR);

        assertThat(((Measurement.Samples) measured(plan, Map.of(samples, samples(1, 6.0)))).samples())
                .containsExactly(new Sample(minute(1), 0), new Sample(minute(2), 6), new Sample(minute(3), 0));
    }

    @Test
    void whatHasAMinimumOfRequestsOrSamplesIsCounted() {
        var sampled = plan("interval", TIME + ", \"minRequests\": 50");
        var time = candidate(sampled, Kind.SAMPLES, SELECTOR);
        var requests = candidate(sampled, Kind.SAMPLES, REQUESTS);
        assertThat(figures(sampled, sampled.candidate())).containsExactly(time, requests);
        assertThat(measured(sampled, Map.of(time, samples(0, 1.0), requests, samples(0, 30.0, 25.0)))
                        .requestCount())
                .isEqualTo(55);

        var plan = plan("threshold", TIME + ", \"minRequests\": 50, \"minSamples\": 2");
        var answers = new HashMap<Figure, Measurement>();
        answers.put(candidate(plan, Kind.NUMBER, SELECTOR), new Measurement.Value(7));
        answers.put(candidate(plan, Kind.SAMPLES, SELECTOR), samples(0, 7.0, 7.0, 7.0));
        answers.put(candidate(plan, Kind.NUMBER, REQUESTS), new Measurement.Value(55));
        assertThat(figures(plan, plan.candidate())).containsExactlyInAnyOrderElementsOf(answers.keySet());
        assertThat(measured(plan, answers)).isEqualTo(new Measurement.Value(7, 3, 55.0));
    }

    @Test
    void slotsAreNamedAsDynatraceDoes() {
        assertThat(SLOTS.resolution()).isEqualTo("1m");
        assertThat(new Slots(NOON, minute(3), Duration.ofSeconds(1)).resolution())
                .isEqualTo("1s");
        assertThat(new Slots(NOON, minute(3), Duration.ofSeconds(90)).resolution())
                .isEqualTo("90s");
    }

    private static Measurement measured(MeasurementPlan plan, Map<Figure, Measurement> answers) {
        var name = plan.objectives().getFirst().name();
        return Objects.requireNonNull(
                Wanted.measured(plan, plan.candidate(), answers, SLOTS).get(name));
    }

    private static Measurement.Samples samples(int before, Double... values) {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < values.length; i++) {
            samples.add(new Sample(minute(before + i + 1), values[i]));
        }
        return Measurement.Samples.of(samples);
    }

    private static Instant minute(int number) {
        return NOON.plusSeconds(60L * number);
    }
}
