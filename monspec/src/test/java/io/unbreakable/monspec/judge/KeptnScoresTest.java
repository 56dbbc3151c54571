package io.unbreakable.monspec.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.monspec.criteria.Score;
import io.unbreakable.monspec.keptn.KeptnCases;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keptn's own tests of the total score, of which the points of the objectives are given. */
class KeptnScoresTest {
    static Stream<KeptnCases.Case> calculateScore() {
        return KeptnCases.of("calculateScore");
    }

    @ParameterizedTest
    @MethodSource
    void calculateScore(KeptnCases.Case given) {
        var node = given.node();
        var points = 0.0;
        for (var indicator : node.path("indicators")) {
            points += indicator.path("score").doubleValue();
        }
        var totals = new Totals(
                points,
                0,
                node.path("maximumScore").doubleValue(),
                node.at("/keySliFailed/Failed").booleanValue(),
                false);

        assertThat(totals.score()).isCloseTo(node.at("/expected/score").doubleValue(), within(1e-9));
        assertThat(KeptnCases.word(totals.verdict(score(node))))
                .isEqualTo(node.at("/expected/result").asText());
    }

    private static Score score(JsonNode node) {
        return new Score(percent(node.at("/slo/total_score/pass")), percent(node.at("/slo/total_score/warning")));
    }

    private static double percent(JsonNode text) {
        return Double.parseDouble(text.asText().replace("%", ""));
    }
}
