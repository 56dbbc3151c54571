package io.unbreakable.sampleapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvenShareTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 30, 50, 80})
    void everyWindowOfAHundredHoldsTheShareWhereverItStarts(int percent) {
        for (long start = 1; start < 2000; start += 7) {
            assertThat(hits(start, start + 100, 1, percent)).isCloseTo(percent, within(2L));
        }
    }

    @ParameterizedTest
    @CsvSource({"10,2", "10,5", "10,10", "50,2", "50,5", "30,10"})
    void aCallerWithItsOwnRhythmGetsTheSameShare(int percent, int everyNth) {
        assertThat(hits(1, 1 + 200L * everyNth, everyNth, percent)).isCloseTo(2L * percent, within(6L));
    }

    @Test
    void nothingAndEverythingAreExact() {
        assertThat(hits(1, 1000, 1, 0)).isZero();
        assertThat(hits(1, 1001, 1, 100)).isEqualTo(1000);
    }

    private static long hits(long from, long to, int step, int percent) {
        return LongStream.iterate(from, n -> n < to, n -> n + step)
                .filter(n -> EvenShare.hits(n, percent))
                .count();
    }
}
