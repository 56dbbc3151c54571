package io.unbreakable.remediator;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.remediator.Outside.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What CodePipeline says about the way into the stage {@code Production}, which made every deployment there was. */
public final class OutsidePipelines {
    private final Map<String, String> reasons = new ConcurrentHashMap<>();
    private final List<JsonNode> disables = new CopyOnWriteArrayList<>();
    private final Map<String, String> deployments = new ConcurrentHashMap<>();
    private final Set<String> unavailable = ConcurrentHashMap.newKeySet();

    /** The pipeline's stage made this deployment. */
    public void deployed(String pipeline, String deploymentId) {
        deployments.put(pipeline, deploymentId);
    }

    /** Somebody disables the way in. */
    public void isDisabled(String pipeline, String reason) {
        reasons.put(pipeline, reason);
    }

    public void isUnavailable(String pipeline, boolean now) {
        if (now) {
            unavailable.add(pipeline);
        } else {
            unavailable.remove(pipeline);
        }
    }

    /** Why the way in is disabled; empty while it is enabled. */
    public String reason(String pipeline) {
        return reasons.getOrDefault(pipeline, "");
    }

    /** How often it was disabled through the API. */
    public long disables(String pipeline) {
        return disables.stream()
                .filter(change -> pipeline.equals(change.path("pipelineName").asText()))
                .count();
    }

    Answer answer(String operation, JsonNode input) {
        String pipeline = input.path(operation.equals("GetPipelineState") ? "name" : "pipelineName")
                .asText();
        if (unavailable.contains(pipeline)) {
            return new Answer(500, Map.of("__type", "InternalFailure"));
        }
        return switch (operation) {
            case "ListActionExecutions" -> new Answer(200, Map.of("actionExecutionDetails", actions(pipeline)));
            case "GetPipelineState" -> new Answer(200, Map.of("stageStates", List.of(state(pipeline))));
            case "DisableStageTransition" -> disabled(input);
            case "EnableStageTransition" -> changed(input, "");
            default -> new Answer(400, Map.of("__type", "UnknownOperationException"));
        };
    }

    private Answer disabled(JsonNode input) {
        disables.add(input);
        return changed(input, input.path("reason").asText());
    }

    private Answer changed(JsonNode input, String reason) {
        reasons.put(input.path("pipelineName").asText(), reason);
        return new Answer(200, Map.of());
    }

    private List<Map<String, Object>> actions(String pipeline) {
        Map<String, Object> result = Map.of("externalExecutionId", deployments.getOrDefault(pipeline, "none"));
        return List.of(Map.of("stageName", "Production", "output", Map.of("executionResult", result)));
    }

    private Map<String, Object> state(String pipeline) {
        String reason = reason(pipeline);
        Map<String, Object> inbound =
                reason.isEmpty() ? Map.of("enabled", true) : Map.of("enabled", false, "disabledReason", reason);
        return Map.of("stageName", "Production", "inboundTransitionState", inbound);
    }
}
