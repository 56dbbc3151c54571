package io.unbreakable.sandbox.pipeline.codedeploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppSpecTest {

    @Test
    void readsTheHooksAndNothingElse() {
        // When
        AppSpec spec = AppSpec.parse("""
                version: 0.0
                os: linux
                # where it goes
                files:
                  - source: /
                    destination: /opt/app
                hooks:
                  ApplicationStop:
                    - location: scripts/stop.sh
                      timeout: 30
                      runas: root
                  ApplicationStart:
                  - location: 'scripts/prepare.sh'
                  - location: "scripts/start.sh"   # stays
                    timeout: 300
                """.lines().toList());

        // Then
        assertThat(spec.scripts("ApplicationStop"))
                .containsExactly(new AppSpec.Script("scripts/stop.sh", Duration.ofSeconds(30)));
        assertThat(spec.scripts("ApplicationStart"))
                .containsExactly(
                        new AppSpec.Script("scripts/prepare.sh", Duration.ofHours(1)),
                        new AppSpec.Script("scripts/start.sh", Duration.ofMinutes(5)));
        assertThat(spec.scripts("ValidateService")).isEmpty();
    }

    @Test
    void refusesAFileWithoutHooksAndATimeoutThatIsNoNumber() {
        assertThatExceptionOfType(DeploymentFailure.class)
                .isThrownBy(() -> AppSpec.parse(List.of("version: 0.0", "os: linux")));
        assertThatExceptionOfType(DeploymentFailure.class)
                .isThrownBy(() -> AppSpec.parse(
                        List.of("hooks:", "  ValidateService:", "    - location: a.sh", "      timeout: soon")))
                .withMessageContaining("soon");
    }
}
