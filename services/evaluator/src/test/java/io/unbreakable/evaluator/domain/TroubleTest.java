package io.unbreakable.evaluator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.judge.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:15:00Z");
    private final Trouble third = trouble(3);

    @Test
    void aRepeatedMessageArrangesNoSecondQuestion() {
        assertThat(third.isArrangedBy(trouble(3).askedAgainAt(NOW.plusSeconds(8)), NOW))
                .isTrue();
        assertThat(trouble(1).isArrangedBy(trouble(3).askedAgainAt(NOW.plusSeconds(8)), NOW))
                .isTrue();
    }

    @Test
    void theNextFailureArrangesTheNextQuestion() {
        assertThat(third.isArrangedBy(trouble(2).askedAgainAt(NOW.plusSeconds(8)), NOW))
                .isFalse();
    }

    @Test
    void whoeverCountsAnewStillArrangesTheNextQuestionWhenTheLastOneWasAsked() {
        assertThat(trouble(1).isArrangedBy(trouble(3).askedAgainAt(NOW), NOW)).isFalse();
        assertThat(trouble(1).isArrangedBy(trouble(3), NOW)).isFalse();
    }

    @Test
    void theLaterQuestionIsRememberedInWhateverOrderTheyAreArranged() {
        Trouble sooner = trouble(4).askedAgainAt(NOW.plusSeconds(2));
        Trouble later = trouble(1).askedAgainAt(NOW.plusSeconds(8));

        assertThat(List.of(sooner.laterOf(later), later.laterOf(sooner), later.laterOf(third), third.laterOf(later)))
                .containsOnly(later);
    }

    private static Trouble trouble(int tries) {
        return Trouble.met(Reason.SOURCE_UNREACHABLE, "maintenance", tries);
    }
}
