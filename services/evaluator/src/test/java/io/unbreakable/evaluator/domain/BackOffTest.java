package io.unbreakable.evaluator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long is waited for a source that does not answer. */
class BackOffTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:15:00Z");
    private static final Instant DEADLINE = NOW.plusSeconds(100);

    private final BackOff backOff = new BackOff(Duration.ofSeconds(2), Duration.ofSeconds(30));

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "3, 8", "5, 30", "1000, 30"})
    void growsUpToItsLongest(int tries, long seconds) {
        assertThat(backOff.next(tries, Duration.ZERO, NOW, DEADLINE)).isEqualTo(NOW.plusSeconds(seconds));
    }

    @Test
    void waitsAsLongAsTheSourceAsks() {
        assertThat(backOff.next(1, Duration.ofSeconds(45), NOW, DEADLINE)).isEqualTo(NOW.plusSeconds(45));
    }

    @Test
    void asksOnceMoreAtTheDeadline() {
        assertThat(backOff.next(1, Duration.ofSeconds(45), DEADLINE.minusSeconds(3), DEADLINE))
                .isEqualTo(DEADLINE);
    }
}
