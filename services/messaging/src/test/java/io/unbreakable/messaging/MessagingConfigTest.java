package io.unbreakable.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.unbreakable.contracts.Service;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MessagingConfigTest {
    @Test
    void hasDefaultsForEverythingButTheService() {
        MessagingConfig config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(MessagingConfig.class)
                .withDefaultValue("unbreakable.service", "scheduler")
                .build()
                .getConfigMapping(MessagingConfig.class);

        assertThat(config.service()).isEqualTo(Service.SCHEDULER);
        assertThat(config.messaging().backOff()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.messaging().longestBackOff()).isEqualTo(Duration.ofSeconds(90));
        assertThat(config.messaging().publishAttempts()).isEqualTo(4);
        assertThat(config.messaging().stopWithin()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void everySettingIsInTheReadme() {
        assertThat(Readme.leavesOut(MessagingConfig.class)).isEmpty();
    }
}
