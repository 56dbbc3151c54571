package io.unbreakable.sandbox.pipeline.codepipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.pipeline.events.AwsJson;

/** A run of an action as ListActionExecutions shows it. */
record ActionView(ActionRun run, String region) {

    ObjectNode json() {
        ObjectNode json = AwsJson.object()
                .put("pipelineExecutionId", run.execution.id)
                .put("actionExecutionId", run.id)
                .put("pipelineVersion", run.execution.definition.version())
                .put("stageName", run.stage.name())
                .put("actionName", run.action.name())
                .put("status", run.status.api());
        AwsJson.put(json, "startTime", run.started);
        AwsJson.put(json, "lastUpdateTime", run.updated);
        AwsJson.put(json, "updatedBy", run.updatedBy);
        json.set("input", input());
        json.set("output", output());
        return json;
    }

    private ObjectNode input() {
        ObjectNode json = AwsJson.object().put("region", region);
        json.set("actionTypeId", run.action.type().json());
        json.set("configuration", AwsJson.object(run.action.configuration()));
        json.set("resolvedConfiguration", AwsJson.object(run.configuration));
        json.set("inputArtifacts", AwsJson.array(run.inputs, Artifact::json));
        AwsJson.put(json, "namespace", run.action.namespace());
        return json;
    }

    private ObjectNode output() {
        ObjectNode json = AwsJson.object();
        json.set("outputArtifacts", AwsJson.array(run.outputs, Artifact::json));
        json.set("outputVariables", AwsJson.object(run.variables));
        ObjectNode result = json.putObject("executionResult");
        AwsJson.put(result, "externalExecutionId", run.external.id());
        AwsJson.put(result, "externalExecutionSummary", run.summary);
        AwsJson.put(result, "externalExecutionUrl", run.external.url());
        StateView.error(run, result);
        return json;
    }
}
