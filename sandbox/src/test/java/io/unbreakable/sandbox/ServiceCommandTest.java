package io.unbreakable.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Service;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceCommandTest {
    @Test
    void runsAServiceWithThisJava() {
        assertThat(ServiceCommand.from(Map.of()).of(Service.REPORT, Set.of("PORT")))
                .endsWith("-jar", "quarkus-run.jar")
                .doesNotContain("docker");
    }

    @Test
    void runsItsImageSoThatItCanWriteNowhere() {
        var command = ServiceCommand.from(Map.of("SERVICE_IMAGES", "unbreakable-%s:1", "SERVICE_LABEL", "run=7"))
                .of(Service.REPORT, Set.of("PORT", "AWS_REGION"));

        assertThat(command)
                .startsWith("docker", "run", "--rm")
                .contains("--read-only", "no-new-privileges", "run=7")
                .doesNotContain("--tmpfs")
                .endsWith("--env", "AWS_REGION", "--env", "PORT", "unbreakable-report:1");
    }
}
