package io.unbreakable.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void aShareOfAllIsTheNearestRank() {
        Latencies latencies = millis(IntStream.rangeClosed(1, 100).map(i -> 101 - i));

        assertThat(latencies.millis(0.5)).isEqualTo(50);
        assertThat(latencies.millis(0.99)).isEqualTo(99);
        assertThat(latencies.millis(1)).isEqualTo(100);
        assertThat(new Latencies(List.of()).millis(0.5)).isNaN();
    }

    @Test
    void aQueueThatGrowsIsSeen() {
        assertThat(millis(IntStream.range(0, 300).map(i -> 500 + i % 7)).growthMillis())
                .isBetween(-7.0, 7.0);
        assertThat(millis(IntStream.range(0, 300).map(i -> 500 + 10 * i)).growthMillis())
                .isEqualTo(2000);
    }

    private static Latencies millis(IntStream times) {
        return new Latencies(times.mapToObj(Duration::ofMillis).toList());
    }
}
