package io.unbreakable.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.unbreakable.messaging.Readme;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SchedulerConfigTest {
    @Test
    void hasADefaultForEverything() {
        SchedulerConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SchedulerConfig.class)
                .build()
                .getConfigMapping(SchedulerConfig.class);

        assertThat(config.slot()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.scheduler().leastShare()).isEqualTo(0.5);
        assertThat(config.scheduler().sweepEvery()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.scheduler().lateAfter()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.scheduler().rememberFor()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void everySettingIsInTheReadme() {
        assertThat(Readme.leavesOut(SchedulerConfig.class)).isEmpty();
    }
}
