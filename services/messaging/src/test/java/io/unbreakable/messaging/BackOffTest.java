package io.unbreakable.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    private final BackOff backOff = new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(10));

    @ParameterizedTest
    @CsvSource({
        "1, 0.0, PT2S",
        "2, 0.0, PT8S",
        "3, 0.0, PT32S",
        "4, 0.0, PT2M8S",
        "1, 1.0, PT2.5S",
        "5, 0.0, PT8M32S",
        "6, 0.0, PT10M",
        "1000, 1.0, PT12M30S"
    })
    void growsByFourUpToTheLongest(int receives, double random, Duration expected) {
        assertThat(backOff.after(receives, random)).isEqualTo(expected);
    }
}
