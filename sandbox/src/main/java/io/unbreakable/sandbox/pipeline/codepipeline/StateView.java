package io.unbreakable.sandbox.pipeline.codepipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.pipeline.events.AwsJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pipeline as GetPipelineState shows it at one moment. */
record StateView(Pipeline pipeline, Instant now) {

    ObjectNode json() {
        PipelineDefinition definition = pipeline.definition();
        ObjectNode json =
                AwsJson.object().put("pipelineName", definition.name()).put("pipelineVersion", definition.version());
        json.set("stageStates", AwsJson.array(definition.stages(), this::stage));
        AwsJson.put(json, "created", pipeline.created);
        AwsJson.put(json, "updated", pipeline.updated);
        return json;
    }

    private ObjectNode stage(StageDefinition stage) {
        StageGate gate = pipeline.gate(stage.name());
        ObjectNode json = AwsJson.object().put("stageName", stage.name());
        if (!gate.waiting.isEmpty()) {
            json.set("inboundExecution", inbound(gate.waiting.getLast()));
            json.set("inboundExecutions", AwsJson.array(List.copyOf(gate.waiting), StateView::inbound));
        }
        ObjectNode transition = json.putObject("inboundTransitionState").put("enabled", gate.enabled);
        AwsJson.put(transition, "disabledReason", gate.disabledReason);
        AwsJson.put(transition, "lastChangedBy", gate.changedBy);
        AwsJson.put(transition, "lastChangedAt", gate.changed);
        json.set(
                "actionStates",
                AwsJson.array(stage.actions(), action -> action(action, gate.latestActions.get(action.name()))));
        if (gate.latest != null) {
            json.set("latestExecution", execution(gate.latest.execution, status(gate.latest)));
        }
        return json;
    }

    private static ObjectNode inbound(Execution execution) {
        return execution(execution, Status.IN_PROGRESS);
    }

    private static ObjectNode execution(Execution execution, Status status) {
        return AwsJson.object()
                .put("pipelineExecutionId", execution.id)
                .put("status", status.api())
                .put("type", "STANDARD");
    }

    /** A stage whose approval an update has stranded shows as failed. */
    private static Status status(StageRun stage) {
        boolean stranded = stage.actions.stream().anyMatch(StateView::isStranded);
        return stranded ? Status.FAILED : stage.status;
    }

    private static boolean isStranded(ActionRun run) {
        return run.stranded && run.status == Status.IN_PROGRESS;
    }

    private ObjectNode action(ActionDefinition action, @Nullable ActionRun run) {
        ObjectNode json = AwsJson.object().put("actionName", action.name());
        if (run == null || (run.isPendingApproval() && now.isBefore(run.visibleFrom))) {
            return json;
        }
        json.set("latestExecution", latest(run));
        SourceRevision revision = run.revision;
        if (revision != null) {
            ObjectNode current = json.putObject("currentRevision")
                    .put("revisionId", revision.id())
                    .put("revisionChangeId", revision.id());
            AwsJson.put(current, "created", revision.created());
            json.put("revisionUrl", revision.url());
        }
        return json;
    }

    private static ObjectNode latest(ActionRun run) {
        Status status = isStranded(run) ? Status.FAILED : run.status;
        ObjectNode json = AwsJson.object().put("actionExecutionId", run.id).put("status", status.api());
        AwsJson.put(json, "summary", run.summary);
        AwsJson.put(json, "lastUpdatedBy", run.updatedBy);
        if (run.isPendingApproval()) {
            json.put("token", run.id);
        } else {
            AwsJson.put(json, "lastStatusChange", run.updated);
        }
        AwsJson.put(json, "externalExecutionId", run.external.id());
        AwsJson.put(json, "externalExecutionUrl", run.external.url());
        error(run, json);
        return json;
    }

    static void error(ActionRun run, ObjectNode json) {
        if (run.errorCode != null) {
            ObjectNode details = json.putObject("errorDetails").put("code", run.errorCode);
            AwsJson.put(details, "message", run.summary);
        }
    }
}
