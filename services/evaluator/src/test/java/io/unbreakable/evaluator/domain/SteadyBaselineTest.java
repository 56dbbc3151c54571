package io.unbreakable.evaluator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Overlap;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.criteria.IntervalMode;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.MeasurementPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In interval mode the baseline's window is as long as nothing changed; the release's is 10:08 to 10:13. */
class SteadyBaselineTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static Sides sides(@Nullable Instant since, Overlap... overlaps) {
        return sides(IntervalMode.USUAL, since, overlaps);
    }

    private static Sides sides(IntervalMode mode, @Nullable Instant since, Overlap... overlaps) {
        MeasurementPlan plan = Dues.sampled(Dues.plan(BaselineRule.REQUIRED), mode);
        var due = Dues.due(plan, false, overlaps);
        return Sides.of(
                plan,
                new ValidationDue(
                        due.validation(),
                        1,
                        due.window(),
                        due.baselineOverlaps(),
                        List.of(),
                        since,
                        false,
                        due.dueAt()),
                MINUTE);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-20T" + time + "Z");
    }

    private static Overlap deployed(String start, @Nullable String end) {
        return new Overlap("shop/Production/d-1", at(start), end == null ? null : at(end));
    }

    @Test
    void isAsLongAsTheFileSaysAndEndsWithTheReleases() {
        var sides = sides(null);

        assertThat(sides.candidate()).isEqualTo(Dues.WINDOW);
        assertThat(sides.baseline()).isEqualTo(new Window(at("09:13:00"), Dues.END));
        assertThat(sides.hasBaseline()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "09:20:00, 09:21:00, 09:21:00",
        "09:20:00, 09:21:00.001, 09:22:00",
        "09:00:00, 09:13:00, 09:13:00",
        "10:07:00, 10:08:00, 10:08:00"
    })
    void beginsWithTheNextSlotAfterTheLastDeploymentBeforeIt(String start, String end, String from) {
        var sides = sides(null, deployed("09:14:00", "09:15:00"), deployed(start, end));
        var expected = at(from).isBefore(at("09:15:00")) ? at("09:15:00") : at(from);

        assertThat(sides.baseline()).isEqualTo(new Window(expected, Dues.END));
        assertThat(sides.unsteady()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"10:07:00, 10:08:01", "10:09:00, 10:10:00", "09:20:00, null"},
            nullValues = "null")
    void isNoneWhenSomethingWasDeployedBesideTheRelease(String start, @Nullable String end) {
        var sides = sides(null, deployed(start, end));

        assertThat(sides.hasBaseline()).isFalse();
        assertThat(sides.unsteady()).contains("shop/Production/d-1");
    }

    @Test
    void doesNotBeginBeforeTheEnvironmentExisted() {
        assertThat(sides(at("09:30:30")).baseline()).isEqualTo(new Window(at("09:31:00"), Dues.END));
        assertThat(sides(at("10:08:00")).baseline()).isEqualTo(Dues.WINDOW);
        assertThat(sides(at("10:09:00")).unsteady()).contains("only existed since 2026-11-20T10:09:00Z");
    }

    @Test
    void isNeverShorterThanTheReleases() {
        assertThat(sides(new IntervalMode(15, 0.95, MINUTE), null).baseline()).isEqualTo(Dues.WINDOW);
    }

    @Test
    void isAsLongAsTheReleasesInThresholdMode() {
        var plan = Dues.plan(BaselineRule.REQUIRED);

        assertThat(Sides.of(plan, Dues.due(plan, false), MINUTE).baseline()).isEqualTo(Dues.WINDOW);
    }
}
