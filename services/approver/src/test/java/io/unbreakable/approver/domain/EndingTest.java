package io.unbreakable.approver.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.ApprovalOutcome;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.monspec.judge.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingTest {
    private final Answer intent =
            new Answer("token-1", DecisionOutcome.REJECTED, Verdict.FAIL, "Gate: too slow https://r/1", List.of("v-a"));

    @ParameterizedTest
    @CsvSource({
        "Succeeded, , false, ANSWERED_BY_OTHER",
        "Succeeded, APPROVED, false, ANSWERED_BY_OTHER",
        "Failed, REJECTED, false, ANSWERED_BY_OTHER",
        "Failed, TIMED_OUT, false, TIMED_OUT",
        "Failed, TIMED_OUT, true, TIMED_OUT",
        "Failed, , true, ANSWERED_BY_OTHER",
        "Abandoned, , false, SUPERSEDED"
    })
    void itIsNamedAsWhatItWas(String status, @Nullable ApprovalOutcome closed, boolean late, DecisionOutcome outcome) {
        assertThat(new Ending(status, "no answer of ours").of(intent, closed, late))
                .extracting(Answer::outcome)
                .isEqualTo(outcome);
    }

    @Test
    void aRejectionIsNotToldFromATimeOutUntilItsClosingIsTold() {
        assertThat(new Ending("Failed", null).of(intent, null, false)).isNull();
    }

    @Test
    void ourOwnAnswerIsFoundByItsSummary() {
        assertThat(new Ending("Failed", intent.summary()).of(intent, null, false))
                .isEqualTo(intent);
    }
}
