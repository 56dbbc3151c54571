package io.unbreakable.sandbox.pipeline.codepipeline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.pipeline.events.Account;
import io.unbreakable.sandbox.pipeline.events.AwsJson;
import io.unbreakable.sandbox.pipeline.events.StateChange;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Writes the events of CodePipeline in their native shape: numbers as 3.0, stages in attempt 0.0 until they are retried. */
final class Announcer {
    private final Account account;
    private final Consumer<StateChange> out;

    Announcer(Account account, Consumer<StateChange> out) {
        this.account = account;
        this.out = out;
    }

    void pipeline(Execution execution, String state, Instant at) {
        ObjectNode detail = detail(execution, execution.started, state, execution.attempt);
        if ("STARTED".equals(state)) {
            detail.set("execution-trigger", execution.request.trigger().eventJson());
        }
        if ("STOPPING".equals(state) && execution.stopReason != null) {
            detail.put("stop-execution-comments", execution.stopReason);
        }
        if (execution.retried != null) {
            detail.put("last-retry-attempt-time", AwsJson.isoMillis(execution.retried));
        }
        publish("Pipeline", execution, detail, at);
    }

    void stage(StageRun run, String state, Instant at) {
        int attempt = run.execution.attempt == 1 ? 0 : run.execution.attempt;
        ObjectNode detail = detail(run.execution, run.started, state, attempt);
        detail.put("stage", run.definition.name());
        if (run.retry) {
            detail.put("stage-last-retry-attempt-time", AwsJson.isoMillis(run.started));
        }
        publish("Stage", run.execution, detail, at);
    }

    void action(ActionRun run, String state, Instant at) {
        ObjectNode detail = detail(run.execution, run.started, state, run.execution.attempt);
        detail.put("stage", run.stage.name());
        detail.put("action", run.action.name());
        detail.put("action-execution-id", run.id);
        detail.put("region", account.region());
        detail.set("type", run.action.type().json());
        if ("STARTED".equals(state) && !run.inputs.isEmpty()) {
            detail.set("input-artifacts", AwsJson.array(run.inputs, Artifact::json));
        }
        if ("SUCCEEDED".equals(state) && !run.outputs.isEmpty()) {
            detail.set("output-artifacts", AwsJson.array(run.outputs, Artifact::json));
        }
        if (List.of("SUCCEEDED", "FAILED").contains(state)) {
            result(run, detail);
        }
        publish("Action", run.execution, detail, at);
    }

    private static void result(ActionRun run, ObjectNode detail) {
        ObjectNode result = AwsJson.object();
        AwsJson.put(result, "external-execution-url", run.external.url());
        AwsJson.put(result, "external-execution-summary", run.summary);
        AwsJson.put(result, "external-execution-id", run.external.id());
        AwsJson.put(result, "error-code", run.errorCode);
        if (!result.isEmpty()) {
            detail.set("execution-result", result);
        }
    }

    private static ObjectNode detail(Execution execution, Instant start, String state, int attempt) {
        return AwsJson.object()
                .put("pipeline", execution.definition.name())
                .put("execution-id", execution.id)
                .put("start-time", AwsJson.isoMillis(start))
                .put("state", state)
                .put("version", (double) execution.definition.version())
                .put("pipeline-execution-attempt", (double) attempt);
    }

    private void publish(String level, Execution execution, ObjectNode detail, Instant at) {
        String arn = account.arn("codepipeline", execution.definition.name());
        out.accept(new StateChange(
                "aws.codepipeline",
                "CodePipeline %s Execution State Change".formatted(level),
                List.of(arn),
                at,
                detail));
    }
}
