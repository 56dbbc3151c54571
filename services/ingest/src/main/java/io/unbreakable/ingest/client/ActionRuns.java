package io.unbreakable.ingest.client;

import io.unbreakable.contracts.Execution;
import io.unbreakable.ingest.domain.ActionRun;
import io.unbreakable.ingest.domain.Artifact;
import io.unbreakable.ingest.domain.ListedExecution;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionDetail;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionInput;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionOutput;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionResult;
import software.amazon.awssdk.services.codepipeline.model.ArtifactDetail;
import software.amazon.awssdk.services.codepipeline.model.PipelineExecutionSummary;

/** Executions and runs of actions as CodePipeline lists them. */
final class ActionRuns {
    private ActionRuns() {}

    static ListedExecution of(PipelineExecutionSummary summary, String arn, String pipeline) {
        Instant started = summary.startTime() == null ? Instant.EPOCH : summary.startTime();
        return new ListedExecution(
                new Execution(arn, pipeline, summary.pipelineExecutionId()),
                summary.statusAsString(),
                started,
                summary.lastUpdateTime() == null ? started : summary.lastUpdateTime());
    }

    /** In the words of the events. */
    static ActionRun of(ActionExecutionDetail detail) {
        ActionExecutionInput input = detail.input();
        ActionExecutionOutput output = detail.output();
        ActionExecutionResult result = output == null ? null : output.executionResult();
        return new ActionRun(
                detail.actionExecutionId(),
                detail.stageName(),
                detail.actionName(),
                input == null ? "" : input.actionTypeId().categoryAsString(),
                input == null ? "" : input.actionTypeId().provider(),
                1,
                states(detail),
                result == null ? null : result.externalExecutionId(),
                result == null ? null : result.externalExecutionSummary(),
                input == null ? List.of() : artifacts(input.inputArtifacts()),
                output == null ? List.of() : artifacts(output.outputArtifacts()));
    }

    private static Map<String, Instant> states(ActionExecutionDetail detail) {
        Map<String, Instant> states = new HashMap<>();
        if (detail.startTime() != null) {
            states.put(ActionRun.STARTED, detail.startTime());
        }
        String ended = ended(detail.statusAsString());
        if (ended != null && detail.lastUpdateTime() != null) {
            states.put(ended, detail.lastUpdateTime());
        }
        return states;
    }

    private static @Nullable String ended(@Nullable String status) {
        return switch (status == null ? "" : status) {
            case "Succeeded" -> ActionRun.SUCCEEDED;
            case "Failed" -> ActionRun.FAILED;
            case "Abandoned" -> "ABANDONED";
            default -> null;
        };
    }

    private static List<Artifact> artifacts(List<ArtifactDetail> details) {
        return details.stream()
                .filter(detail -> detail.s3location() != null && detail.name() != null)
                .map(detail -> new Artifact(
                        detail.name(),
                        detail.s3location().bucket(),
                        detail.s3location().key()))
                .toList();
    }
}
