package io.unbreakable.sandbox.pipeline.codepipeline;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A pipeline's structure in one version; {@code declaration} is what its author wrote and what GetPipeline answers. */
public record PipelineDefinition(
        String name,
        int version,
        ExecutionMode mode,
        String artifactBucket,
        List<StageDefinition> stages,
        Map<String, String> variables,
        ObjectNode declaration) {

    public PipelineDefinition {
        requireNonNull(name, "name");
        requireNonNull(mode, "mode");
        requireNonNull(artifactBucket, "artifactBucket");
        stages = List.copyOf(stages);
        variables = Map.copyOf(variables);
        requireNonNull(declaration, "declaration");
    }

    String pipelineType() {
        return declaration.path("pipelineType").asText("V2");
    }
}
