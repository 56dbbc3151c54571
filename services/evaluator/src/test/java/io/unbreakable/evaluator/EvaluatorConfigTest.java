package io.unbreakable.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.messaging.Readme;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The defaults. */
class EvaluatorConfigTest {
    @Test
    void hasDefaultsForEverything() {
        var config = Configs.defaults();

        assertThat(config.slot()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.evaluator().evidenceBucket()).isEqualTo("unbreakable-evidence");
        assertThat(config.evaluator().firstRetry()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.evaluator().longestRetry()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.evaluator().callsAtOnce()).isEqualTo(6);
        assertThat(config.evaluator().patience()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.evaluator().rememberFor()).isEqualTo(Duration.ofDays(400));
    }

    @Test
    void everySettingIsInTheReadme() {
        assertThat(Readme.leavesOut(EvaluatorConfig.class)).isEmpty();
    }
}
