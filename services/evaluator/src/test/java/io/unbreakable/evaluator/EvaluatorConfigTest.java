package io.unbreakable.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The defaults. */
class EvaluatorConfigTest {
    private static EvaluatorConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(EvaluatorConfig.class)
                .withConverter(
                        Duration.class, 100, text -> Duration.parse(text.endsWith("d") ? "P" + text : "PT" + text))
                .build()
                .getConfigMapping(EvaluatorConfig.class);
    }

    @Test
    void hasDefaultsForEverything() {
        var config = config();

        assertThat(config.evaluator().firstRetry()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.evaluator().longestRetry()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.evaluator().callsAtOnce()).isEqualTo(6);
        assertThat(config.evaluator().patience()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.evaluator().rememberFor()).isEqualTo(Duration.ofDays(400));
    }
}
