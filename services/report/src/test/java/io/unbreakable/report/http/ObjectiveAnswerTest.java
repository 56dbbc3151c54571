package io.unbreakable.report.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.EventJson;
import io.unbreakable.monspec.judge.ChangeInterval;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import org.junit.jupiter.api.Test;

class ObjectiveAnswerTest {
    private static final ObjectiveResult SAMPLED = new ObjectiveResult(
            "service.responsetime(p90)",
            Verdict.INCONCLUSIVE,
            Reason.UNDECIDED,
            110_000.0,
            100_000.0,
            115_000.0,
            null,
            15.0,
            "MicroSecond",
            null,
            null,
            new ChangeInterval(-3.1, 27.4, 0.975, 60, 5),
            1,
            false);

    @Test
    void carriesTheIntervalOfTheChange() {
        var answer = EventJson.mapper().valueToTree(ObjectiveAnswer.of(SAMPLED));

        assertThat(answer.at("/change/low").asDouble()).isEqualTo(-3.1);
        assertThat(answer.at("/change/high").asDouble()).isEqualTo(27.4);
        assertThat(answer.path("reason").asText()).isEqualTo("undecided");
    }

    @Test
    void thePageShowsItInWords() {
        assertThat(ObjectiveRow.of(SAMPLED, null).sentence())
                .isEqualTo(
                        "Response time p90 is 110 ms, 10 % above the baseline's 100 ms (3.1 % below to 27.4 % above); up to 15 % is allowed; it takes more samples to tell.");
    }
}
