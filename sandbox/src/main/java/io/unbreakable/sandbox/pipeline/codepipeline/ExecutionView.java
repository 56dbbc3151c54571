package io.unbreakable.sandbox.pipeline.codepipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.pipeline.events.AwsJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An execution as GetPipelineExecution and ListPipelineExecutions show it: as it was a while before {@code now}. */
record ExecutionView(Execution execution, Instant now) {

    ObjectNode json() {
        ObjectNode json = AwsJson.object()
                .put("pipelineName", execution.definition.name())
                .put("pipelineVersion", execution.definition.version())
                .put("pipelineExecutionId", execution.id)
                .put("status", execution.shown(now).status().api())
                .put("executionMode", execution.definition.mode().name())
                .put("executionType", "STANDARD");
        json.set("artifactRevisions", AwsJson.array(execution.revisions, ExecutionView::artifact));
        json.set("variables", AwsJson.array(List.copyOf(execution.variables.entrySet()), ExecutionView::variable));
        json.set("trigger", execution.request.trigger().apiJson());
        return json;
    }

    private static ObjectNode artifact(SourceRevision revision) {
        ObjectNode json = AwsJson.object()
                .put("name", revision.artifact())
                .put("revisionId", revision.id())
                .put("revisionChangeIdentifier", revision.id())
                .put("revisionSummary", revision.summary())
                .put("revisionUrl", revision.url());
        AwsJson.put(json, "created", revision.created());
        return json;
    }

    private static ObjectNode variable(Map.Entry<String, String> variable) {
        return AwsJson.object().put("name", variable.getKey()).put("resolvedValue", variable.getValue());
    }

    ObjectNode summary() {
        Execution.Shown shown = execution.shown(now);
        ObjectNode json = AwsJson.object()
                .put("pipelineExecutionId", execution.id)
                .put("status", shown.status().api())
                .put("executionMode", execution.definition.mode().name())
                .put("executionType", "STANDARD");
        AwsJson.put(json, "startTime", execution.started);
        AwsJson.put(json, "lastUpdateTime", shown.at());
        json.set("sourceRevisions", AwsJson.array(execution.revisions, ExecutionView::source));
        json.set("trigger", execution.request.trigger().apiJson());
        if (execution.stopReason != null) {
            json.putObject("stopTrigger").put("reason", execution.stopReason);
        }
        return json;
    }

    private static ObjectNode source(SourceRevision revision) {
        return AwsJson.object()
                .put("actionName", revision.action())
                .put("revisionId", revision.id())
                .put("revisionSummary", revision.summary())
                .put("revisionUrl", revision.url());
    }
}
