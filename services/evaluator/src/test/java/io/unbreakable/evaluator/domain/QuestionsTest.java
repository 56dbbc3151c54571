package io.unbreakable.evaluator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.measure.Figure;
import io.unbreakable.monspec.plan.BaselineRule;
import io.unbreakable.monspec.plan.Measure;
import io.unbreakable.monspec.plan.Objective;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** As few calls as possible, and every answer finds its objective. */
class QuestionsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Measure CALLS = new Measure.Relations("toRelationships.calls");
    private static final Measure RUNS_ON = new Measure.Relations("fromRelationships.runsOn");
    private static final Measure METHOD = new Measure.Metric("m:splitBy():avg", null, "/api/invoke");

    private static List<Question> questions(Objective... objectives) {
        var plan = Dues.plan(BaselineRule.REQUIRED, objectives);
        return Questions.of(plan, plan.candidate(), Dues.WINDOW, MINUTE);
    }

    @Test
    void asksForAllMetricsOfTheSameEntitiesAtOnce() {
        assertThat(questions(Dues.objectives().toArray(Objective[]::new)))
                .containsExactly(new Question(
                        Figure.Kind.NUMBER,
                        Dues.STAGING,
                        Dues.WINDOW,
                        MINUTE,
                        List.of(Dues.RESPONSE_TIME, Dues.FAILURE_RATE)));
    }

    @Test
    void asksForAtMostTenMetricsAtOnce() {
        var many = IntStream.range(0, 21)
                .mapToObj(i -> Dues.limited("o" + i, Dues.metric("m" + i)))
                .toArray(Objective[]::new);

        assertThat(questions(many))
                .extracting(question -> question.subjects().size())
                .containsExactly(10, 10, 1);
    }

    @Test
    void asksOnceForWhatTwoObjectivesNeed() {
        assertThat(questions(Dues.limited("a", Dues.metric("m")), Dues.compared("b", Dues.metric("m"))))
                .singleElement()
                .satisfies(question -> assertThat(question.subjects()).containsExactly("m"));
    }

    @Test
    void findsAMethodThroughItsServiceAndAsksForAllRelationsAtOnce() {
        assertThat(questions(
                        Dues.compared("calls", CALLS),
                        Dues.compared("method", METHOD),
                        Dues.compared("hosts", RUNS_ON)))
                .containsExactly(
                        new Question(
                                Figure.Kind.NUMBER,
                                "type(\"SERVICE_METHOD\"),entityName.equals(\"/api/invoke\"),fromRelationships.isServiceMethodOfService("
                                        + Dues.STAGING + ")",
                                Dues.WINDOW,
                                MINUTE,
                                List.of("m:splitBy():avg")),
                        new Question(
                                Figure.Kind.RELATIONS,
                                Dues.STAGING,
                                Dues.WINDOW,
                                MINUTE,
                                List.of("toRelationships.calls", "fromRelationships.runsOn")));
    }

    @Test
    void givesEveryObjectiveItsOwnAnswer() {
        var plan = Dues.plan(
                BaselineRule.REQUIRED,
                Dues.compared("calls", CALLS),
                Dues.compared("method", METHOD),
                Dues.limited("service", Dues.metric("m:splitBy():avg")),
                Dues.limited("unanswered", Dues.metric("other")));
        var asked = Questions.of(plan, plan.candidate(), Dues.WINDOW, MINUTE);
        var answers = new Answers(List.of(
                new Answer(asked.get(0), Map.of("m:splitBy():avg", new Measurement.Value(1))),
                new Answer(asked.get(1), Map.of("m:splitBy():avg", new Measurement.Value(2))),
                new Answer(asked.get(2), Map.of("toRelationships.calls", new Measurement.Value(3)))));

        assertThat(answers.byObjective(plan, plan.candidate()))
                .containsOnly(
                        Map.entry("method", new Measurement.Value(1)),
                        Map.entry("service", new Measurement.Value(2)),
                        Map.entry("calls", new Measurement.Value(3)));
    }

    @Test
    void shiftsEachSideBackAsItSays() {
        var plan = Dues.planOverTime();

        var sides = Sides.of(plan, Dues.due(plan, false), Duration.ofSeconds(1));

        assertThat(sides.candidate()).isEqualTo(Dues.WINDOW.shiftedBack(Duration.ofSeconds(10)));
        assertThat(sides.baseline()).isEqualTo(Dues.WINDOW.shiftedBack(Duration.ofSeconds(60)));
        assertThat(sides.hasBaseline()).isTrue();
    }

    @Test
    void shiftsByWholeSlotsAndNeverBringsTheSidesCloser() {
        var plan = Dues.planOverTime();

        var sides = Sides.of(plan, Dues.due(plan, false), Duration.ofSeconds(50));

        assertThat(sides.candidate()).isEqualTo(Dues.WINDOW);
        assertThat(sides.baseline()).isEqualTo(Dues.WINDOW.shiftedBack(Duration.ofSeconds(100)));
    }

    @Test
    void doesNotCompareWithAWindowInWhichSomethingWasDeployed() {
        var plan = Dues.plan(BaselineRule.REQUIRED);

        var sides = Sides.of(plan, Dues.due(plan, false, Dues.overlap()), Duration.ofSeconds(1));

        assertThat(sides.hasBaseline()).isFalse();
        assertThat(sides.unsteady()).contains("shop/Production/d-1");
    }
}
