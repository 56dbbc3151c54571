package io.unbreakable.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemediationTest {
    @Test
    void knowsItsOwnDeploymentByTheDescriptionEvenWithTheLongestNames() {
        String id = "a".repeat(100) + "/" + "g".repeat(100) + "/d-ABCDEF123";
        Remediation sample = Samples.event(RemediationStarted.class).data().remediation();

        String description = new Remediation(
                        id,
                        sample.environment(),
                        sample.badDeployment(),
                        null,
                        sample.trigger(),
                        sample.cause(),
                        sample.title(),
                        null)
                .deploymentDescription();

        assertThat(description).hasSizeLessThanOrEqualTo(256).endsWith(id).matches(Remediation::made);
        assertThat(Remediation.made("deployed by hand")).isFalse();
        assertThat(Remediation.made(null)).isFalse();
    }
}
