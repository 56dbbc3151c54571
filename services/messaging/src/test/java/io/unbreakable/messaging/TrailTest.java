package io.unbreakable.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.Topology;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrailTest {
    @AfterEach
    void forget() {
        MDC.clear();
    }

    @Test
    void ourEventsSayWhichValidationOfWhichExecutionTheyAreAbout() {
        Trail trail = Trail.of(message("validation.due.v1", """
                {"metadata": {"id": "validation.due/v-1/1", "correlationId": "e-1", "traceparent": "00-1-2-01"},
                 "data": {"validation": {"id": "v-1", "execution": {"pipeline": "shop", "executionId": "e-1"}}}}
                """));

        assertThat(trail).isEqualTo(new Trail("e-1", "v-1", "shop", "e-1", "00-1-2-01"));
    }

    @Test
    void aDecisionIsAboutAllItsValidations() {
        Trail trail = Trail.of(message("approval.decided.v1", """
                {"metadata": {"id": "x", "correlationId": "e-1"},
                 "data": {"execution": {"pipeline": "shop", "executionId": "e-1"}, "validationIds": ["v-1", "v-2"]}}
                """));

        assertThat(trail).isEqualTo(new Trail("e-1", "v-1,v-2", "shop", "e-1", null));
    }

    @Test
    void whatOthersSendIsAboutTheirExecutionDeploymentProblemOrRequest() {
        assertThat(Trail.of(message(
                        "CodePipeline Action Execution State Change",
                        "{\"pipeline\": \"shop\", \"execution-id\": \"e-1\", \"version\": 3}")))
                .isEqualTo(new Trail("e-1", null, "shop", "e-1", null));
        assertThat(Trail.of(message("CodeDeploy Deployment State-change Notification", "{\"deploymentId\": \"d-1\"}")))
                .isEqualTo(new Trail("d-1", null, null, null, null));
        assertThat(Trail.of(message(Topology.PROBLEM_NOTIFICATION, "{\"PID\": \"-4_V2\"}")))
                .isEqualTo(new Trail("-4_V2", null, null, null, null));
        assertThat(Trail.of(message(
                        Topology.VALIDATION_REQUEST,
                        "{\"requestId\": \"42\", \"pipeline\": \"nightly\", \"execution\": \"run-42\"}")))
                .isEqualTo(new Trail("run-42", "request-42", "nightly", "run-42", null));
    }

    @Test
    void aCommandIsAboutWhatTheMessageWasAboutThatItFollowsFrom() {
        Trail trail = new Trail("e-1", "v-1", "shop", "e-1", "00-1-2-01");
        trail.forEach(MDC::put);

        Envelope command = new Envelope(
                "1",
                "command/Wake",
                "unbreakable.scheduler",
                null,
                null,
                json("{}"),
                List.of(),
                Trail.current("00-1-3-01"));
        Envelope read = EventJson.read(EventJson.write(command), Envelope.class);

        assertThat(Trail.of(read)).isEqualTo(new Trail("e-1", "v-1", "shop", "e-1", "00-1-3-01"));
    }

    @Test
    void logLinesSayNothingAboutWhatIsUnknown() {
        Map<String, String> said = new TreeMap<>();

        Trail.of(message("command/Sweep", "{}")).forEach(said::put);

        assertThat(said).isEmpty();
    }

    private static Envelope message(String detailType, String detail) {
        return new Envelope("1", detailType, "test", null, null, json(detail));
    }

    private static JsonNode json(String text) {
        return EventJson.read(text, JsonNode.class);
    }
}
