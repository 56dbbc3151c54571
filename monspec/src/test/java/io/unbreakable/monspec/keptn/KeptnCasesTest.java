package io.unbreakable.monspec.keptn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.Operator;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keptn's 30 evaluation tests, judged by our judge. The scores alone are in {@code KeptnScoresTest}. */
class KeptnCasesTest {
    /** Where we deliberately do not do as Keptn does. */
    private static final Map<String, String> DIFFERENCES = Map.of(
            "Skip because of no previous results",
            "Keptn lets a relative criterion pass without earlier results; a missing baseline must not pass",
            "Skip because of no previous success",
            "Keptn lets a relative criterion pass when no earlier result has a value; a missing baseline must not pass");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<KeptnCases.Case> evaluateObjectives() {
        return KeptnCases.of("evaluateObjectives");
    }

    static Stream<KeptnCases.Case> parseCriteria() {
        return KeptnCases.of("parseCriteria");
    }

    static Stream<KeptnCases.Case> evaluateValue() {
        return KeptnCases.of("evaluateValue");
    }

    static Stream<KeptnCases.Case> criteria() {
        return Stream.of("comparison", "singleCriteria", "criteriaSet (AND)", "criteriaSets (OR of ANDs)")
                .flatMap(KeptnCases::of);
    }

    static Stream<KeptnCases.Case> aggregate() {
        return KeptnCases.of("aggregate");
    }

    @Test
    void all30CasesAreCoveredAndEveryDifferenceIsOneOfThem() {
        var covered = Set.of(
                "evaluateObjectives",
                "calculateScore",
                "parseCriteria",
                "evaluateValue",
                "comparison",
                "singleCriteria",
                "criteriaSet (AND)",
                "criteriaSets (OR of ANDs)",
                "aggregate");

        assertThat(KeptnCases.all()).hasSize(30).allMatch(given -> covered.contains(given.kind()));
        assertThat(KeptnCases.all()).extracting(KeptnCases.Case::name).containsAll(DIFFERENCES.keySet());
    }

    @ParameterizedTest
    @MethodSource
    void evaluateObjectives(KeptnCases.Case given) {
        var judgement = judged(
                given.node().path("slo"), given.node().path("sli"), given.node().path("previous"));

        assertThat(KeptnCases.word(judgement.verdict()))
                .isEqualTo(given.node().at("/judge/result").asText());
        assertThat(judgement.score()).isEqualTo(given.node().at("/judge/score").doubleValue());
        var expected = given.node().at("/expected/indicators");
        assertThat(judgement.objectives()).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            var result = judgement.objectives().get(i);
            assertThat(result.name()).isEqualTo(expected.path(i).path("metric").asText());
            assertThat(KeptnCases.word(result.verdict()))
                    .isEqualTo(expected.path(i).path("status").asText());
            assertThat(result.points()).isEqualTo(expected.path(i).path("score").doubleValue());
            if (expected.path(i).path("success").booleanValue()) {
                assertThat(result.value())
                        .isEqualTo(expected.path(i).path("value").doubleValue());
                assertThat(result.baseline())
                        .isEqualTo(expected.path(i).path("comparedValue").doubleValue());
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void parseCriteria(KeptnCases.Case given) {
        var expected = given.node().path("expected");
        var criterion = Criterion.parse(given.node().path("criteria").asText());

        assertThat(criterion.operator().symbol())
                .isEqualTo(expected.path("operator").asText());
        switch (criterion) {
            case Criterion.Fixed fixed -> {
                assertThat(expected.path("isComparison").booleanValue()).isFalse();
                assertThat(fixed.limit()).isEqualTo(expected.path("value").doubleValue());
            }
            case Criterion.Relative relative -> {
                assertThat(expected.path("isComparison").booleanValue()).isTrue();
                assertThat(relative.percent())
                        .isEqualTo(expected.path("checkPercentage").booleanValue());
                assertThat(relative.distance() > 0)
                        .isEqualTo(expected.path("checkIncrease").booleanValue());
                assertThat(Math.abs(relative.distance()))
                        .isEqualTo(expected.path("value").doubleValue());
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void evaluateValue(KeptnCases.Case given) {
        var operator = given.node().path("operator").asText();
        if (given.node().path("error").isObject()) {
            assertThatThrownBy(() -> Operator.of(operator)).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        assertThat(Operator.of(operator)
                        .holds(
                                given.node().path("measured").doubleValue(),
                                given.node().path("target").doubleValue()))
                .isEqualTo(given.node().path("expected").booleanValue());
    }

    @ParameterizedTest
    @MethodSource
    void criteria(KeptnCases.Case given) {
        var raw = given.node().path("raw");
        var judgement = judged(slo(raw), sli(raw.path("InSLIResult")), previous(raw));

        assertThat(judgement.verdict())
                .isEqualTo(raw.path("ExpectedResult").booleanValue() ? Verdict.PASS : Verdict.FAIL);
        for (var target : raw.path("ExpectedTargets")) {
            var criterion = Criterion.parse(target.path("Criteria").asText());
            var limit = criterion instanceof Criterion.Relative relative
                    ? relative.target(requireBaseline(judgement), 0)
                    : ((Criterion.Fixed) criterion).limit();
            assertThat(limit).isCloseTo(target.path("TargetValue").doubleValue(), within(1e-9));
            assertThat(criterion.holds(raw.at("/InSLIResult/Value").doubleValue(), limit))
                    .isNotEqualTo(target.path("Violated").booleanValue());
        }
    }

    /** Nothing to aggregate: there Keptn passes. */
    @ParameterizedTest
    @MethodSource
    void aggregate(KeptnCases.Case given) {
        var fields = given.node().at("/raw/fields");
        var sli = JSON.createObjectNode()
                .put("Metric", "my-test-metric")
                .put("Value", 1)
                .put("Success", true);
        var slo = slo(fields.deepCopy() instanceof ObjectNode copy ? copy.put("InCriteria", "<=+10%") : fields);

        var judgement = judged(slo, sli(sli), previous(fields));

        assertThat(DIFFERENCES).containsKey(given.name());
        assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(judgement.reason()).isEqualTo(Reason.NO_BASELINE);
    }

    private static double requireBaseline(Judgement judgement) {
        var baseline = judgement.objectives().getFirst().baseline();
        assertThat(baseline).isNotNull();
        return baseline == null ? Double.NaN : baseline;
    }

    private static ObjectNode slo(JsonNode raw) {
        var slo = JSON.createObjectNode();
        var comparison = raw.path("InComparison");
        slo.putObject("comparison")
                .put("compare_with", comparison.path("CompareWith").asText())
                .put(
                        "include_result_with_score",
                        comparison.path("IncludeResultWithScore").asText())
                .put(
                        "number_of_comparison_results",
                        comparison.path("NumberOfComparisonResults").asInt())
                .put("aggregate_function", comparison.path("AggregateFunction").asText());
        slo.putObject("total_score").put("pass", "100%");
        var pass = slo.putArray("objectives")
                .addObject()
                .put("sli", "my-test-metric")
                .putArray("pass");
        if (raw.has("InCriteriaSets")) {
            raw.path("InCriteriaSets").forEach(set -> add(pass, set.path("Criteria")));
        } else if (raw.has("InCriteriaSet")) {
            add(pass, raw.at("/InCriteriaSet/Criteria"));
        } else {
            add(pass, JSON.createArrayNode().add(criterion(raw)));
        }
        return slo;
    }

    private static void add(ArrayNode pass, JsonNode criteria) {
        pass.addObject().set("criteria", criteria);
    }

    private static String criterion(JsonNode raw) {
        if (raw.has("InCriteria")) {
            return raw.path("InCriteria").asText();
        }
        var object = raw.path("InCriteriaObject");
        assertThat(object.path("IsComparison").booleanValue()).isTrue();
        return object.path("Operator").asText()
                + (object.path("CheckIncrease").booleanValue() ? "+" : "-")
                + object.path("Value").asText()
                + (object.path("CheckPercentage").booleanValue() ? "%" : "");
    }

    private static ArrayNode sli(JsonNode value) {
        return JSON.createArrayNode()
                .add(JSON.createObjectNode()
                        .put("metric", value.path("Metric").asText())
                        .put("value", value.path("Value").doubleValue())
                        .put("success", value.path("Success").booleanValue()));
    }

    private static ArrayNode previous(JsonNode raw) {
        var runs = JSON.createArrayNode();
        raw.path("InPreviousResults").forEach(result -> runs.add(sli(result.path("Value"))));
        return runs;
    }

    private static Judgement judged(JsonNode slo, JsonNode sli, JsonNode previous) {
        return switch (KeptnJudge.judge(slo.toString(), sli.toString(), previous.toString())) {
            case KeptnJudging.Judged(var judgement) -> judgement;
            case KeptnJudging.Unreadable(var message) -> throw new AssertionError(message);
        };
    }
}
