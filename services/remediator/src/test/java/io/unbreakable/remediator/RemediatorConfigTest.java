package io.unbreakable.remediator;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.messaging.Readme;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RemediatorConfigTest {
    private final RemediatorConfig config = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(RemediatorConfig.class)
            .build()
            .getConfigMapping(RemediatorConfig.class);

    @Test
    void hasTheDefaultsThatTheReadmeNames() {
        assertThat(config.remediator().environments()).containsExactly("Production");
        assertThat(config.remediator().defaultState()).isEqualTo(AutomationState.ON);
        assertThat(config.remediator().confirmAfter()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.remediator().lookBack()).isEqualTo(Duration.ofMinutes(60));
        assertThat(config.remediator().severities()).containsExactlyInAnyOrder("AVAILABILITY", "ERROR", "PERFORMANCE");
        assertThat(config.remediator().disableTransition()).isFalse();
        assertThat(config.remediator().actAlone()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.remediator().actWithin()).isEqualTo(Duration.ofHours(2));
        assertThat(config.remediator().healWithin()).isEqualTo(Duration.ofMinutes(30));
        assertThat(config.remediator().limits().coolDown()).isEqualTo(Duration.ofMinutes(30));
        assertThat(config.remediator().limits().attempts()).isEqualTo(3);
        assertThat(config.remediator().limits().freezeAfter()).isEqualTo(2);
    }

    @Test
    void everySettingIsInTheReadme() {
        assertThat(Readme.leavesOut(RemediatorConfig.class)).isEmpty();
    }
}
