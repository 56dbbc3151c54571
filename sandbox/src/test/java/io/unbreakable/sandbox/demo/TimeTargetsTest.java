package io.unbreakable.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeTargetsTest {
    @Test
    void saysNothingWhenAllIsInTime() {
        assertThat(TimeTargets.misses(Map.of("untilReady", 20.0, "total", 300.0)))
                .isEmpty();
    }

    @Test
    void namesWhatTookTooLong() {
        assertThat(TimeTargets.misses(Map.of("untilReady", 23.4, "total", 240.0)))
                .containsExactly("ready to release took 23.4 s, 20 s are meant; is this machine slow or busy?");
    }
}
