package io.unbreakable.sandbox.pipeline.codepipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.sandbox.http.AwsOperation;
import io.unbreakable.sandbox.pipeline.events.Account;
import io.unbreakable.sandbox.pipeline.events.AwsJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The operations of CodePipeline that change something. */
final class Acting {
    private static final int LONGEST_SUMMARY = 512;
    private static final int LONGEST_STOP_REASON = 200;
    private static final int LONGEST_TRANSITION_REASON = 300;
    private static final Pattern TRANSITION_REASON = Pattern.compile("[a-zA-Z0-9!@ ().*?\\-]+");
    private final PipelineEngine engine;
    private final Account account;

    Acting(PipelineEngine engine, Account account) {
        this.engine = engine;
        this.account = account;
    }

    Map<String, AwsOperation> operations() {
        return Map.of(
                "CreatePipeline", this::createPipeline,
                "UpdatePipeline", this::updatePipeline,
                "StartPipelineExecution", this::startPipelineExecution,
                "StopPipelineExecution", this::stopPipelineExecution,
                "RetryStageExecution", this::retryStageExecution,
                "PutApprovalResult", this::putApprovalResult,
                "EnableStageTransition", this::enableStageTransition,
                "DisableStageTransition", this::disableStageTransition);
    }

    private JsonNode createPipeline(JsonNode input) {
        PipelineDefinition definition = DefinitionReader.read(input.path("pipeline"), 1);
        engine.create(definition);
        return AwsJson.object().set("pipeline", definition.declaration().deepCopy());
    }

    private JsonNode updatePipeline(JsonNode input) {
        JsonNode declaration = input.path("pipeline");
        PipelineDefinition definition = engine.update(Input.name(declaration, "name"), declaration);
        return AwsJson.object().set("pipeline", definition.declaration().deepCopy());
    }

    private JsonNode startPipelineExecution(JsonNode input) {
        Map<String, String> variables = new LinkedHashMap<>();
        input.path("variables").forEach(each -> variables.put(Input.text(each, "name"), Input.text(each, "value")));
        Map<String, String> keys = new LinkedHashMap<>();
        input.path("sourceRevisions").forEach(each -> {
            Input.require(each, "revisionType", "S3_OBJECT_KEY");
            keys.put(Input.name(each, "actionName"), Input.text(each, "revisionValue"));
        });
        Trigger trigger = new Trigger("StartPipelineExecution", account.caller());
        var request = new StartRequest(trigger, variables, keys, Input.optional(input, "clientRequestToken", 128));
        return executionId(engine.start(Input.name(input, "name"), request));
    }

    private JsonNode stopPipelineExecution(JsonNode input) {
        String id = Input.uuid(input, "pipelineExecutionId");
        engine.stop(
                Input.name(input, "pipelineName"),
                id,
                input.path("abandon").asBoolean(),
                Input.optional(input, "reason", LONGEST_STOP_REASON));
        return executionId(id);
    }

    private JsonNode retryStageExecution(JsonNode input) {
        String id = Input.uuid(input, "pipelineExecutionId");
        String mode = Input.choice(input, "retryMode", "FAILED_ACTIONS", "ALL_ACTIONS");
        engine.retry(Input.name(input, "pipelineName"), Input.name(input, "stageName"), id, mode.equals("ALL_ACTIONS"));
        return executionId(id);
    }

    private static JsonNode executionId(String id) {
        return AwsJson.object().put("pipelineExecutionId", id);
    }

    private JsonNode putApprovalResult(JsonNode input) {
        JsonNode result = input.path("result");
        Answer answer = new Answer(
                Input.name(input, "pipelineName"),
                Input.name(input, "stageName"),
                Input.name(input, "actionName"),
                Input.uuid(input, "token"),
                Input.choice(result, "status", "Approved", "Rejected").equals("Approved"),
                Input.text(result, "summary", LONGEST_SUMMARY));
        return AwsJson.object().set("approvedAt", AwsJson.seconds(engine.answer(answer)));
    }

    private JsonNode enableStageTransition(JsonNode input) {
        engine.transition(Input.name(input, "pipelineName"), Input.name(input, "stageName"), isOutbound(input), null);
        return AwsJson.object();
    }

    private JsonNode disableStageTransition(JsonNode input) {
        engine.transition(
                Input.name(input, "pipelineName"),
                Input.name(input, "stageName"),
                isOutbound(input),
                Input.text(input, "reason", LONGEST_TRANSITION_REASON, TRANSITION_REASON));
        return AwsJson.object();
    }

    private static boolean isOutbound(JsonNode input) {
        return Input.choice(input, "transitionType", "Inbound", "Outbound").equals("Outbound");
    }
}
