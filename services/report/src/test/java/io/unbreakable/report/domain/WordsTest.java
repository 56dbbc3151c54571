package io.unbreakable.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.RemediationOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People tell every outcome from every other by what they read. */
class WordsTest {
    @ParameterizedTest
    @EnumSource
    void eachEndOfAnApprovalHasWordsOfItsOwn(DecisionOutcome outcome) {
        assertThat(Words.of(outcome))
                .isNotBlank()
                .isNotIn(others(DecisionOutcome.values(), outcome, Words::of))
                .doesNotContain("_");
    }

    @ParameterizedTest
    @EnumSource
    void eachEndOfARemediationHasWordsOfItsOwn(RemediationOutcome outcome) {
        assertThat(Words.of(outcome))
                .isNotBlank()
                .isNotIn(others(RemediationOutcome.values(), outcome, Words::of))
                .doesNotContain("_");
    }

    private static <E> List<String> others(E[] all, E but, Function<E, String> words) {
        return Arrays.stream(all)
                .filter(outcome -> !outcome.equals(but))
                .map(words)
                .toList();
    }
}
