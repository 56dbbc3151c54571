package io.unbreakable.approver;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.messaging.Readme;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ApproverConfigTest {
    @Test
    void hasADefaultForEverything() {
        ApproverConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ApproverConfig.class)
                .build()
                .getConfigMapping(ApproverConfig.class);

        assertThat(config.report().url()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(config.approver().defaultState()).isEqualTo(AutomationState.ON);
        assertThat(config.approver().visibleWithin()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.approver().listedIsEnough()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.approver().lookEvery()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.approver().leaveAlone()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.approver().waitForApproval()).isEqualTo(Duration.ofHours(1));
        assertThat(config.approver().keepTrying()).isEqualTo(Duration.ofHours(6));
        assertThat(config.approver().rememberFor()).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void everySettingIsInTheReadme() {
        assertThat(Readme.leavesOut(ApproverConfig.class)).isEmpty();
    }
}
