package io.unbreakable.ingest.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.ExecutionChanged;
import io.unbreakable.contracts.ExecutionLevel;
import io.unbreakable.contracts.UnreadableEventException;
import io.unbreakable.ingest.domain.ActionRun;
import io.unbreakable.ingest.domain.Artifact;
import io.unbreakable.ingest.domain.ExecutionFacts;
import io.unbreakable.messaging.Envelope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of CodePipeline.
 *
 * @param version of the pipeline's structure; 0 when it does not say
 * @param run null above action level
 */
record PipelineEvent(
        ExecutionChanged change, int version, @Nullable ActionRun run) {
    /**
     * Reads one.
     *
     * @throws UnreadableEventException when something is missing that is always there
     */
    static PipelineEvent read(Envelope envelope, ExecutionLevel level) {
        JsonNode detail = envelope.detail();
        Instant at = envelope.time() != null ? envelope.time() : Json.timeOrNull(detail, "start-time");
        if (at == null || envelope.resources().isEmpty()) {
            throw new UnreadableEventException("it has no time, or no pipeline ARN among its resources", null);
        }
        Execution execution = new Execution(
                envelope.resources().getFirst(), Json.text(detail, "pipeline"), Json.text(detail, "execution-id"));
        ActionRun run = level == ExecutionLevel.ACTION ? run(detail, at) : null;
        ExecutionChanged change = new ExecutionChanged(
                execution,
                level,
                level == ExecutionLevel.PIPELINE ? null : Json.text(detail, "stage"),
                run == null ? null : run.action(),
                run == null ? null : run.id(),
                run == null ? null : run.category(),
                Json.text(detail, "state"),
                attempt(detail),
                null,
                at);
        return new PipelineEvent(change, Json.number(detail, "version", 0), run);
    }

    Execution execution() {
        return change.execution();
    }

    ExecutionFacts addedTo(ExecutionFacts facts) {
        ExecutionFacts changed = facts.withChange(change, version);
        return run == null ? changed : changed.withRun(run);
    }

    /** Stage events of the first attempt say 0. */
    private static int attempt(JsonNode detail) {
        return Math.max(1, Json.number(detail, "pipeline-execution-attempt", 1));
    }

    private static ActionRun run(JsonNode detail, Instant at) {
        JsonNode result = detail.path("execution-result");
        return new ActionRun(
                Json.text(detail, "action-execution-id"),
                Json.text(detail, "stage"),
                Json.text(detail, "action"),
                Json.text(detail.path("type"), "category"),
                Json.text(detail.path("type"), "provider"),
                attempt(detail),
                Map.of(Json.text(detail, "state"), at),
                Json.textOrNull(result, "external-execution-id"),
                Json.textOrNull(result, "external-execution-summary"),
                artifacts(detail.path("input-artifacts")),
                artifacts(detail.path("output-artifacts")));
    }

    private static List<Artifact> artifacts(JsonNode nodes) {
        List<Artifact> artifacts = new ArrayList<>();
        for (JsonNode node : nodes) {
            JsonNode location = node.path("s3location");
            String name = Json.textOrNull(node, "name");
            String bucket = Json.textOrNull(location, "bucket");
            String key = Json.textOrNull(location, "key");
            if (name != null && bucket != null && key != null) {
                artifacts.add(new Artifact(name, bucket, key));
            }
        }
        return artifacts;
    }
}
