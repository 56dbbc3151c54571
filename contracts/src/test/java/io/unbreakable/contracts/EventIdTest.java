package io.unbreakable.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventIdTest {
    @Test
    void noTwoTypesShareAnId() {
        assertThat(Arrays.stream(EventType.values())
                        .map(type -> Samples.event(type.data()).data().eventId()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "EXECUTION_CHANGED, /label, Build two",
        "DEPLOYMENT_FINISHED, /finishedAt, 2026-11-20T10:06:00Z",
        "VALIDATION_REQUESTED, /validation/requestedAt, 2026-11-20T10:06:00Z",
        "VALIDATION_DUE, /dueAt, 2026-11-20T10:16:00Z",
        "VALIDATION_EVALUATED, /evaluatedAt, 2026-11-20T10:16:00Z",
        "APPROVAL_WAITING, /waitingSince, 2026-11-20T10:16:00Z",
        "APPROVAL_DECIDED, /decidedAt, 2026-11-20T10:16:00Z",
        "PROBLEM_OPENED, /receivedAt, 2026-11-20T10:16:00Z",
        "REMEDIATION_STARTED, /remediation/cause, another problem",
        "REMEDIATION_FINISHED, /finishedAt, 2026-11-20T10:16:00Z",
        "TRANSITION_DISABLED, /disabledAt, 2026-11-20T10:16:00Z",
        "TRANSITION_ENABLED, /enabledAt, 2026-11-20T14:00:00Z"
    })
    void sayingTheSameThingAgainHasTheSameId(EventType type, String field, String value) {
        assertThat(idWith(type, field, value)).isEqualTo(idWith(type, null, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "EXECUTION_CHANGED, /execution/executionId, other",
        "EXECUTION_CHANGED, /execution/pipelineArn, other",
        "EXECUTION_CHANGED, /actionExecutionId, other",
        "EXECUTION_CHANGED, /state, FAILED",
        "DEPLOYMENT_STARTED, /deployment/deploymentId, d-OTHER",
        "DEPLOYMENT_STARTED, /deployment/group/name, Production",
        "VALIDATION_REQUESTED, /validation/id, other",
        "VALIDATION_DUE, /attempt, 2",
        "VALIDATION_EXPIRED, /attempt, 2",
        "VALIDATION_EXPIRED, /reason, deadline",
        "VALIDATION_EXTENDED, /attempt, 2",
        "VALIDATION_EVALUATED, /attempt, 2",
        "VALIDATION_EVALUATED, /final, false",
        "APPROVAL_WAITING, /token, other",
        "APPROVAL_CLOSED, /approval/action, other",
        "APPROVAL_DECIDED, /token, other",
        "APPROVAL_DECIDED, /outcome, held",
        "PROBLEM_OPENED, /startedAt, 2026-11-20T11:30:00Z",
        "PROBLEM_CLOSED, /problemId, other",
        "PROBLEM_CLOSED, /startedAt, 2026-11-20T11:30:00Z",
        "REMEDIATION_STARTED, /remediation/id, other",
        "REMEDIATION_STARTED, /dryRun, true",
        "REMEDIATION_REFUSED, /cause, other",
        "REMEDIATION_REFUSED, /reason, frozen",
        "BASELINE_PINNED, /pinnedAt, 2026-11-20T13:00:00Z",
        "BASELINE_UNPINNED, /unpinnedAt, 2026-11-20T13:00:00Z",
        "VALIDATION_REEVALUATED, /requestedAt, 2026-11-20T13:00:00Z",
        "REEVALUATION_REQUESTED, /requestedAt, 2026-11-20T13:00:00Z",
        "AUTOMATION_SWITCHED, /automation, approvals",
        "TRANSITION_DISABLED, /transition/stage, Staging",
        "TRANSITION_DISABLED, /remediationId, other",
        "TRANSITION_ENABLE_REQUESTED, /requestedAt, 2026-11-20T14:00:00Z",
        "TRANSITION_ENABLED, /requestedAt, 2026-11-20T14:00:00Z"
    })
    void anotherCauseHasAnotherId(EventType type, String field, String value) {
        assertThat(idWith(type, field, value)).isNotEqualTo(idWith(type, null, ""));
    }

    @Test
    void anApprovalThatNeverWaitedIsNamedAfterItsValidationsInAnyOrder() {
        assertThat(neverWaited("a", "b")).isEqualTo(neverWaited("b", "a")).isNotEqualTo(neverWaited("a"));
    }

    @Test
    void aRemediationIsFoundByItsProblemOrByTheExecutionWhoseGateFailed() {
        ObjectNode detail = Samples.detail(EventType.REMEDIATION_STARTED).deepCopy();
        JsonNode remediation = detail.at("/data/remediation");
        assertThat(data(detail, EventType.REMEDIATION_STARTED).correlationId())
                .isEqualTo(remediation.get("cause").asText());

        ((ObjectNode) remediation).put("trigger", "gate");

        assertThat(data(detail, EventType.REMEDIATION_STARTED).correlationId())
                .isEqualTo(remediation.at("/execution/executionId").asText());
    }

    private static String neverWaited(String... validationIds) {
        ObjectNode detail = Samples.detail(EventType.APPROVAL_DECIDED).deepCopy();
        ObjectNode data = (ObjectNode) detail.get("data");
        data.remove("token");
        data.put("outcome", "neverWaited");
        data.set("validationIds", EventJson.mapper().valueToTree(validationIds));
        return data(detail, EventType.APPROVAL_DECIDED).eventId();
    }

    private static String idWith(EventType type, @Nullable String field, String value) {
        ObjectNode detail = Samples.detail(type).deepCopy();
        if (field != null) {
            int slash = field.lastIndexOf('/');
            ObjectNode parent = (ObjectNode) detail.at("/data" + field.substring(0, slash));
            String name = field.substring(slash + 1);
            assertThat(parent.has(name)).as(field).isTrue();
            parent.put(name, value);
        }
        return data(detail, type).eventId();
    }

    private static EventData data(JsonNode detail, EventType type) {
        return EventJson.read(detail, type.data()).data();
    }
}
