package io.unbreakable.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.unbreakable.contracts.ProblemOpened;
import io.unbreakable.contracts.RemediationStarted;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT) // nothing of what others look at changes
@ExtendWith(WholeSystem.class)
class FrontDoorTest {
    private final RunningSystem system;

    FrontDoorTest(RunningSystem system) {
        this.system = system;
    }

    @Execution(ExecutionMode.SAME_THREAD)
    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "Bearer", "Bearer guessed", "Basic dGVzdDp0ZXN0"})
    void whoDoesNotKnowTheSecretDoesNotGetIn(String authorization) {
        for (String path : List.of("/v1/problems", "/v1/validations")) {
            system.frontDoor()
                    .postWithSecret(authorization, path, problem("-1_1V2", "OPEN", "SERVICE-0000"))
                    .statusCode(401)
                    .body("message", equalTo("Unauthorized"));
        }
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void saysWhatIsWrongWithABody() {
        system.frontDoor()
                .post("/v1/problems", "PID=1&State=OPEN")
                .statusCode(400)
                .body("message", containsString("not a JSON object"));
        system.frontDoor()
                .post("/v1/problems", Map.of("PID", "-1_1V2"))
                .statusCode(400)
                .body("message", equalTo("'State' is missing."));
        system.frontDoor()
                .post("/v1/validations", Map.of("requestId", "r-1"))
                .statusCode(400)
                .body("message", equalTo("'pipeline' is missing."));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aMegabyteIsTooMuch() {
        system.frontDoor()
                .post("/v1/problems", "{\"PID\":\"" + "1".repeat(1_000_000) + "\"}")
                .statusCode(413)
                .body("message", containsString("256 KB"));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whatIsNestedTooDeepDoesNotGetIn() {
        String nested = "[".repeat(2_000) + "]".repeat(2_000);

        system.frontDoor()
                .post(
                        "/v1/problems",
                        "{\"PID\":\"1\",\"State\":\"OPEN\",\"ImpactedEntities\":[],\"ProblemDetails\":" + nested + "}")
                .statusCode(400)
                .body("message", containsString("not a JSON object"));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void theTestNotificationOfDynatraceAndAForgedProblemChangeNothing() {
        system.firstRelease();
        String forged = "-1234567890123456789_1700000000000V2";
        String production = system.serviceIn("Production");

        system.frontDoor().post("/v1/problems", TEST_NOTIFICATION).statusCode(200);
        system.frontDoor()
                .post("/v1/problems", problem(forged, "OPEN", production))
                .statusCode(200);

        await("the refusal")
                .atMost(Duration.ofSeconds(150))
                .untilAsserted(() -> system.report()
                        .get("/api/v1/remediations")
                        .body("remediations.find { it.cause == '" + forged + "' }.state", equalTo("refused"))
                        .body(
                                "remediations.find { it.cause == '" + forged + "' }.refusals[0].reason",
                                equalTo("problemNotOpen")));
        String page = system.report()
                .get("/remediations")
                .statusCode(200)
                .body(containsString("does not know this problem"))
                .extract()
                .asString();
        Hostile.assertHarmless(page);
        assertThat(system.events())
                .noneMatch(event -> event instanceof RemediationStarted started
                        && started.remediation().cause().equals(forged))
                .noneMatch(event -> event instanceof ProblemOpened opened
                        && opened.problemId().equals("99999"));
    }

    private static Map<String, Object> problem(String id, String state, String service) {
        return Map.of(
                "PID",
                id,
                "ProblemID",
                "P-1",
                "State",
                state,
                "ProblemTitle",
                "Failure rate increase" + Hostile.MORE,
                "ProblemSeverity",
                "ERROR",
                "ImpactedEntities",
                List.of(Map.of("type", "SERVICE", "name", "SampleApp", "entity", service)));
    }

    private static final String TEST_NOTIFICATION = """
            {"PID":"99999","ProblemID":"999","State":"OPEN","ProblemTitle":"Dynatrace problem notification test run",
             "ProblemSeverity":"ERROR","ProblemURL":"https://example.org","Tags":"testtag1, testtag2",
             "ImpactedEntities":[{"type":"HOST","name":"MyHost1","entity":"HOST-XXXXXXXXXXXXX"},
                                 {"type":"SERVICE","name":"MyService1","entity":"SERVICE-XXXXXXXXXXXXX"}]}""";
}
