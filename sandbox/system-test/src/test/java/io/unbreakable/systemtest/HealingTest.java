package io.unbreakable.systemtest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationOutcome;
import io.unbreakable.sandbox.Layout.Place;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A build that is good in staging and bad in production. */
@Order(Integer.MAX_VALUE) // whoever compares with production wants it well
@ExtendWith(WholeSystem.class)
class HealingTest {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final RunningSystem system;

    HealingTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void whenProductionDegradesTheLastGoodRevisionComesBackAndTheProblemCloses() {
        system.firstRelease();
        String good = versionInProduction();

        String execution = system.release("4", Map.of(), Monspecs.quick());

        Run production = system.report().awaitDecision(execution, "ProductionGate");
        assertThat(production.verdict()).as(production.toString()).isEqualTo("fail");
        assertThat(production.decision()).isEqualTo("rejected");
        await("the remediation").atMost(PATIENCE).until(() -> finished().isPresent());
        RemediationFinished healed = finished().orElseThrow();
        assertThat(healed.outcome()).as(healed.toString()).isEqualTo(RemediationOutcome.HEALED);
        assertThat(versionInProduction()).isEqualTo(good).isNotEqualTo("4");
        String problem = "problems/" + healed.remediation().cause();
        assertThat(system.dynatrace(problem).getString("status")).isEqualTo("CLOSED");
        await("a comment at its start and one at its end")
                .atMost(PATIENCE)
                .until(() -> system.dynatrace(problem + "/comments").getInt("totalCount") >= 2);
        assertThat(system.dynatrace(problem + "/comments").getInt("totalCount")).isEqualTo(2);
    }

    private Optional<RemediationFinished> finished() {
        return system.events().stream()
                .filter(RemediationFinished.class::isInstance)
                .map(RemediationFinished.class::cast)
                .filter(finished ->
                        "Build 4".equals(finished.remediation().badDeployment().label()))
                .findFirst();
    }

    private String versionInProduction() {
        return given().baseUri(
                        system.sandbox().layout().uri(Place.PRODUCTION_APP).toString())
                .get("/api/version")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("buildNumber");
    }
}
