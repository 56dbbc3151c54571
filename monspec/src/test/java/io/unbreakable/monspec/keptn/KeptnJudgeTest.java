package io.unbreakable.monspec.keptn;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where Keptn's tests are silent. */
class KeptnJudgeTest {
    private static final String SLI = """
            [{"metric": "a", "value": 11, "success": true}, {"metric": "b", "value": 1, "success": true}]""";

    @Test
    void readsKeptnsOwnYaml() {
        var judgement = judged("""
                spec_version: '1.0'
                objectives:
                  - sli: a
                    weight: 3
                    pass:
                      - criteria:
                          - "<=+10%"
                  - sli: b
                total_score:
                  pass: 100
                """, SLI, "[[{metric: a, value: 10, success: true}]]");

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASS);
        assertThat(judgement.score()).isEqualTo(100);
        assertThat(judgement.objectives())
                .extracting(ObjectiveResult::reason)
                .containsExactly(Reason.WITHIN_LIMITS, Reason.INFORMATIONAL);
    }

    /** Keptn passes all three. */
    @Test
    void whatIsNotThereNeverPasses() {
        assertThat(judged(slo("<=+10%"), SLI, null).reason()).isEqualTo(Reason.NO_BASELINE);
        assertThat(judged(slo("<=+10%"), SLI, "[]").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judged("{objectives: [{sli: a, pass: [{criteria: []}]}], total_score: {pass: 90%}}", SLI, null)
                        .reason())
                .isEqualTo(Reason.EMPTY_CRITERION);
        assertThat(judged("{objectives: [{sli: a}], total_score: {pass: 90%}}", SLI, null)
                        .reason())
                .isEqualTo(Reason.NOTHING_DECIDES);
    }

    @Test
    void anIndicatorThatFailedFailsItsObjective() {
        var judgement = judged(slo("<=50"), "[{metric: a, value: 0, success: false, message: broken}]", null);

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(judgement.score()).isZero();
        assertThat(judgement.objectives().getFirst().message()).isEqualTo("broken");
    }

    @Test
    void onlyAsManyEarlierResultsCountAsTheFileSays() {
        var previous = "[[{metric: a, value: 10, success: true}], [{metric: a, value: 1000, success: true}]]";

        assertThat(judged(slo("<=+10%"), SLI, previous).objectives().getFirst().baseline())
                .isEqualTo(10);
        assertThat(judged(
                                slo("<=+10%")
                                        .replace(
                                                "objectives:",
                                                "comparison: {compare_with: several_results}, objectives:"),
                                SLI,
                                previous)
                        .objectives()
                        .getFirst()
                        .baseline())
                .isEqualTo(505);
    }

    @Test
    void aFileThatCannotBeReadIsAValueThatSaysWhy() {
        assertThat(KeptnJudge.judge("objectives: {}", SLI, null)).isInstanceOf(KeptnJudging.Unreadable.class);
        assertThat(KeptnJudge.judge(slo("<=5"), "[1]", null)).isInstanceOf(KeptnJudging.Unreadable.class);
        assertThat(KeptnJudge.judge(slo("<=5"), SLI, "{}")).isInstanceOf(KeptnJudging.Unreadable.class);
    }

    private static String slo(String criterion) {
        return "{objectives: [{sli: a, pass: [{criteria: ['%s']}]}], total_score: {pass: 90%%, warning: 75%%}}"
                .formatted(criterion);
    }

    private static Judgement judged(String slo, String sli, @Nullable String previous) {
        return switch (KeptnJudge.judge(slo, sli, previous)) {
            case KeptnJudging.Judged(var judgement) -> judgement;
            case KeptnJudging.Unreadable(var message) -> throw new AssertionError(message);
        };
    }
}
