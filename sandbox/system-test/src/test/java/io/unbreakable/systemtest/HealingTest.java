package io.unbreakable.systemtest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationOutcome;
import io.unbreakable.contracts.Service;
import io.unbreakable.sandbox.Layout.Place;
import java.time.Duration;
import java.util.List;
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
    private static final String GATE = "ProductionGate";

    private final RunningSystem system;

    HealingTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void whenProductionDegradesTheLastGoodRevisionComesBackAndTheProblemCloses() {
        system.firstRelease();
        String good = versionInProduction();

        String execution = system.sandbox().releases().release("4", Hostile.BUILD, Map.of(), Monspecs.hostile());

        Run production = system.report().awaitDecision(execution, GATE);
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
        nothingThatOthersNamedDoesAnythingAnywhere(execution, production, problem);
    }

    /** Its build, its gates and its monspec were named by somebody who means harm, and went through all six services. */
    private void nothingThatOthersNamedDoesAnythingAnywhere(String execution, Run run, String problem) {
        for (String page : List.of(
                "/", "/remediations", "/validations/" + run.id(), "/pipelines/sample/executions/" + execution)) {
            Hostile.assertHarmless(
                    system.report().get(page).statusCode(200).extract().asString());
        }
        Map<String, String> gate = Map.of("pipeline", "sample", "gate", GATE);
        Hostile.assertHarmless(page("/history", gate));
        // of staging, where it was measured: in production it may have been taken back before
        Map<String, String> staging = Map.of("pipeline", "sample", "gate", "StagingGate");
        assertThat(page("/api/v1/history.csv", staging).lines().skip(1))
                .allMatch(line -> line.matches("[0-9a-f]{32},.*"))
                .anyMatch(line -> line.contains(Hostile.BUILD));
        String summary =
                String.valueOf(Approvals.latest(system, "ApproveProduction").summary());
        Hostile.assertPlain(summary);
        assertThat(summary)
                .startsWith("ProductionGate: fail: ")
                .endsWith(system.report().page(run.id()))
                .hasSizeLessThanOrEqualTo(512);
        List<String> comments = system.dynatrace(problem + "/comments").getList("comments.content");
        assertThat(comments)
                .allSatisfy(Hostile::assertPlain)
                .noneMatch(comment -> comment.contains("](") || comment.contains("<"))
                .anyMatch(comment -> comment.contains("Build 4 \u2039script>alert(4)"));
        List<String> events = system.dynatrace(
                        "events?eventSelector={selector}&from=now-1h", "eventType(\"CUSTOM_DEPLOYMENT\")")
                .getList("events.title");
        assertThat(events).anyMatch(title -> title.contains(Hostile.BUILD)).allSatisfy(Hostile::assertPlain);
        everyLineOfALogIsOne();
    }

    private void everyLineOfALogIsOne() {
        for (Service service : Service.values()) {
            assertThat(system.logs().text(service).lines().filter(line -> !line.startsWith("{")))
                    .as("lines of " + service + " that somebody else wrote")
                    .noneMatch(line -> line.startsWith("Approved") || line.contains("alert("));
        }
    }

    private String page(String path, Map<String, String> parameters) {
        return given().baseUri(system.sandbox().report().toString())
                .queryParams(parameters)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private Optional<RemediationFinished> finished() {
        return system.events().stream()
                .filter(RemediationFinished.class::isInstance)
                .map(RemediationFinished.class::cast)
                .filter(finished -> Hostile.BUILD.equals(
                        finished.remediation().badDeployment().label()))
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
