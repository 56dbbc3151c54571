package io.unbreakable.sandbox.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProblemDetectionTest {

    private final MonitorUnderTest tenant = MonitorUnderTest.inSeconds(Traps.none());
    private final Traffics traffic = new Traffics(tenant);

    @AfterEach
    void close() {
        tenant.close();
    }

    private JsonNode problems() {
        return Traffics.problems(tenant);
    }

    @Test
    void opensOneProblemWithBothEvidencesAndClosesItWhenItIsCalmAgain() {
        // Given a minute of calm
        traffic.seconds(60, 90_000, 0);
        assertThat(problems()).isEmpty();

        // When requests take twice as long and some of them fail
        traffic.seconds(15, 180_000, 4);

        // Then one problem is open, with both evidences
        assertThat(problems()).hasSize(1);
        JsonNode open = problems().get(0);
        assertThat(open.path("problemId").asText()).matches("-\\d+_\\d{13}V2");
        assertThat(open.path("status").asText()).isEqualTo("OPEN");
        assertThat(open.path("endTime").asLong()).isEqualTo(-1);
        assertThat(open.at("/evidenceDetails/details").findValuesAsText("displayName"))
                .containsExactlyInAnyOrder("Failure rate increase", "Response time degradation");

        // When it is calm again
        traffic.seconds(30, 90_000, 0);

        // Then the same problem is closed
        assertThat(problems()).hasSize(1);
        assertThat(problems().get(0).path("status").asText()).isEqualTo("CLOSED");
        assertThat(problems().get(0).path("endTime").asLong()).isPositive();
    }

    @Test
    void opensWithinTheWindowAndAFewLooks() {
        traffic.seconds(60, 90_000, 0);
        traffic.seconds(8, 90_000, 2);
        assertThat(problems()).hasSize(1);
        assertThat(problems().get(0).path("title").asText()).isEqualTo("Failure rate increase");
        assertThat(problems().get(0).path("severityLevel").asText()).isEqualTo("ERROR");
    }

    @Test
    void learnsWhatIsNormalFromWhatWasMeasured() {
        // Given a service that always fails for one request in ten
        traffic.seconds(60, 90_000, 10);

        // When it goes on like that, and when it then gets worse
        traffic.seconds(30, 90_000, 10);
        assertThat(problems()).isEmpty();
        traffic.seconds(12, 90_000, 4);

        // Then only the change is a problem
        assertThat(problems()).hasSize(1);
    }

    @Test
    void doesNotLearnFromADegradedTime() {
        // Given a long problem
        traffic.seconds(60, 90_000, 0);
        traffic.seconds(300, 180_000, 0);

        // Then it is still open: slow has not become normal
        assertThat(problems().get(0).path("status").asText()).isEqualTo("OPEN");
        assertThat(problems().get(0).path("title").asText()).isEqualTo("Response time degradation");
    }

    @Test
    void saysNothingOfFewRequestsOrOfAnEnvironmentThatIsNotWatched() {
        traffic.seconds(60, 90_000, 0);

        // When the load stops but for a failing request a second
        for (int i = 0; i < 30; i++) {
            tenant.request("Production", "/", 500, 90_000);
            tenant.advance(Duration.ofSeconds(1));
            tenant.monitor.lookForProblems();
        }

        // Then nothing is said, nor of staging
        assertThat(problems()).isEmpty();
        traffic.in("Staging").seconds(60, 90_000, 0);
        traffic.in("Staging").seconds(30, 90_000, 2);
        assertThat(problems()).isEmpty();
    }

    @Test
    void opensANewProblemWhenTheClosedOneWasNotOver() {
        // Given an open problem that somebody closes
        traffic.seconds(60, 90_000, 0);
        traffic.seconds(12, 90_000, 2);
        String path = "/api/v2/problems/" + problems().get(0).path("problemId").asText();
        assertThat(tenant.post(path + "/close", "{\"message\":\"over\"}").statusCode())
                .isEqualTo(200);

        // When it goes on
        traffic.seconds(12, 90_000, 2);

        // Then there is another one, and the first one stays closed
        assertThat(problems().findValuesAsText("status")).containsExactly("OPEN", "CLOSED");
    }

    @Test
    void namesADeploymentOnTheServiceAsEvidence() {
        traffic.seconds(60, 90_000, 0);
        tenant.post("/api/v2/events/ingest", """
                {"eventType":"CUSTOM_DEPLOYMENT","title":"Deploy 4","properties":{"aws.codedeploy.deployment_id":"d-4"},
                 "entitySelector":"type(\\"SERVICE\\"),tag(\\"[CONTEXTLESS]DeploymentGroup:Production\\")"}""");
        traffic.seconds(15, 90_000, 2);

        JsonNode evidence = problems().get(0).at("/evidenceDetails/details/1");
        assertThat(evidence.path("eventType").asText()).isEqualTo("CUSTOM_DEPLOYMENT");
        assertThat(evidence.at("/data/properties/0/value").asText()).isEqualTo("d-4");
    }
}
