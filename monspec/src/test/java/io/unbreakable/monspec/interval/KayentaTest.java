package io.unbreakable.monspec.interval;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unbreakable.monspec.criteria.Direction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Netflix's judge said about its own test data, beside what interval mode says. Kayenta's tolerance is a share of the
 * estimated shift rather than of the baseline; here the same number is taken as a share of the baseline.
 */
class KayentaTest {
    /** Cases that say nothing about interval mode, each with the reason. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            entry("Mann-Whitney Missing Experiment Data: Critical Metric", "no data of the candidate"),
            entry("Mann-Whitney Missing Experiment Data with NaN Replacement", "no data of the candidate"),
            entry("Mann-Whitney Classifier Test - Mean Ratio Effect Size: High", "own effect sizes"),
            entry("Mann-Whitney Classifier Test - Mean Ratio Effect Size: Pass (Large Input)", "own effect sizes"),
            entry("Mann-Whitney Classifier Test - CLES Effect Size: Pass", "own effect sizes"),
            entry("Mann-Whitney Classifier Test - CLES Effect Size: High", "own effect sizes"),
            entry("Mann-Whitney Classifier Test - CLES Effect Size: Low", "own effect sizes"),
            entry("Mann-Whitney Classifier Test - Critical Effect Size: High", "own effect sizes"),
            entry("Mann-Whitney Classifier Test - Critical Effect Size: Pass", "own effect sizes"),
            entry("Mann-Whitney Zero Mean: High Metric with Effect Size", "own effect sizes"),
            entry("Mann-Whitney Zero Mean: Pass Metric", "own effect sizes"));

    record Case(double tolerance, Direction direction, Series control, Series experiment, String expected) {
        IntervalResult result() {
            return IntervalJudge.judge(control, experiment, IntervalRule.of(direction, tolerance));
        }
    }

    static Stream<Named<Case>> comparableCases() throws IOException {
        return classified()
                .filter(node -> !OTHERS.containsKey(name(node)))
                .map(node -> Named.of(name(node), read(node.path("input"), node.path("expected"))));
    }

    @ParameterizedTest
    @MethodSource("comparableCases")
    void neverSaysTheOppositeAndIsUndecidedOnFewSamplesOnly(Case recorded) {
        var decision = recorded.result().decision();

        if (recorded.expected().equals("Pass")) {
            assertThat(decision).isNotEqualTo(Decision.FAIL);
        } else {
            assertThat(decision).isNotEqualTo(Decision.PASS);
            if (recorded.control().size() >= 10 && recorded.experiment().size() >= 10) {
                assertThat(decision).isEqualTo(Decision.FAIL);
            }
        }
    }

    @Test
    void theOtherCasesHaveNoDataOrOwnEffectSizes() throws IOException {
        var others = classified()
                .filter(node -> !hasBothSides(node) || !hasDefaultEffectSizes(node))
                .map(KayentaTest::name);

        assertThat(others).containsExactlyInAnyOrderElementsOf(OTHERS.keySet());
        assertThat(classified()).hasSize(20);
    }

    private static Stream<JsonNode> classified() throws IOException {
        try (var file = KayentaTest.class.getResourceAsStream("/kayenta/kayenta.json")) {
            var cases = new ObjectMapper().readTree(file).path("cases");
            return StreamSupport.stream(cases.spliterator(), false)
                    .filter(node -> node.path("function").asText().equals("MannWhitneyClassifier.classify"));
        }
    }

    private static String name(JsonNode node) {
        return node.path("test").asText();
    }

    private static boolean hasBothSides(JsonNode node) {
        return !node.path("input").path("control").isEmpty()
                && !node.path("input").path("experiment").isEmpty();
    }

    private static boolean hasDefaultEffectSizes(JsonNode node) {
        return numbers(node.path("input").path("effectSizeThresholds")).equals(List.of(1.0, 1.0));
    }

    private static Case read(JsonNode input, JsonNode expected) {
        return new Case(
                input.path("tolerance").asDouble(),
                Direction.valueOf(input.path("direction").asText().toUpperCase(Locale.ROOT)),
                series(input.path("control")),
                series(input.path("experiment")),
                expected.path("classification").asText());
    }

    private static Series series(JsonNode node) {
        return Series.inOrder(
                numbers(node).stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static List<Double> numbers(JsonNode node) {
        var numbers = new ArrayList<Double>();
        node.forEach(number -> numbers.add(number.asDouble()));
        return numbers;
    }
}
