package io.unbreakable.systemtest;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.unbreakable.sandbox.Layout.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT) // nothing of what others look at changes
@ExtendWith(WholeSystem.class)
class CallersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private final RunningSystem system;

    CallersTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aSecondCallerIsSeenBecauseItCalls() {
        system.firstRelease();
        await("the one caller")
                .atMost(PATIENCE)
                .until(() -> callersSince(Instant.now().minusSeconds(3)) == 1);
        Instant before = Instant.now();

        given().baseUri(system.sandbox().layout().uri(Place.PRODUCTION).toString())
                .header("X-Caller", "another shop")
                .get("/api/version")
                .then()
                .statusCode(200);

        await("a second caller").atMost(PATIENCE).until(() -> callersSince(before) == 2);
        whatAVerdictSaysOfIt(before);
    }

    private void whatAVerdictSaysOfIt(Instant before) {
        Map<String, Object> request = system.frontDoor()
                .validation("callers", "Production", "ProductionToProductionBefore", Monspecs.quick());
        request.put("from", before.minusSeconds(2).toString());
        String id = system.frontDoor().ask(request);
        system.report().awaitVerdict(id);
        system.report()
                .get("/api/v1/validations/{id}", id)
                .body("objectives.find { it.name.contains('calls') }.value", equalTo(2.0f));
    }

    private int callersSince(Instant from) {
        return system.monitored(
                        "Production", Map.of("fields", "+toRelationships.calls", "from", "" + from.toEpochMilli()))
                .getInt("entities[0].toRelationships.calls.size()");
    }
}
