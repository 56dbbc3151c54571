package io.unbreakable.monspec.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The positions are Keptn's: p times (n + 1). */
class RunAggregateTest {
    private static final double[] FIVE = {50, 10, 30, 20, 40};

    @Test
    void averagesAndInterpolates() {
        assertThat(RunAggregate.AVG.of(FIVE)).isEqualTo(30);
        assertThat(RunAggregate.P50.of(FIVE)).isEqualTo(30);
        assertThat(RunAggregate.P50.of(new double[] {10, 20})).isEqualTo(15);
        assertThat(RunAggregate.P90.of(FIVE)).isEqualTo(50);
        assertThat(RunAggregate.P90.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}))
                .isCloseTo(10.8, within(1e-9));
        assertThat(RunAggregate.P95.of(new double[] {7})).isEqualTo(7);
    }

    @Test
    void neverLeavesTheRangeOfItsValues() {
        var huge = new double[] {-Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};

        for (var aggregate : RunAggregate.values()) {
            assertThat(aggregate.of(huge)).isBetween(-Double.MAX_VALUE, Double.MAX_VALUE);
        }
    }
}
