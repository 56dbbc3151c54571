package io.unbreakable.sandbox.pipeline.codepipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.http.AwsException;
import io.unbreakable.sandbox.pipeline.events.AwsJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a pipeline's structure as CreatePipeline and UpdatePipeline get it, and refuses what could not run here. */
final class DefinitionReader {
    private static final Set<ActionType> KNOWN =
            Set.of(ActionType.S3_SOURCE, ActionType.CODE_DEPLOY, ActionType.MANUAL_APPROVAL);

    private DefinitionReader() {}

    static PipelineDefinition read(JsonNode pipeline, int version) {
        ObjectNode declaration = pipeline.deepCopy();
        declaration.put("version", version);
        List<StageDefinition> stages = new ArrayList<>();
        pipeline.path("stages").forEach(stage -> stages.add(stage(stage)));
        if (stages.size() < 2) {
            throw invalid("InvalidStructureException", "A pipeline has at least two stages.");
        }
        Map<String, String> variables = new LinkedHashMap<>();
        pipeline.path("variables")
                .forEach(each -> variables.put(
                        each.path("name").asText(), each.path("defaultValue").asText()));
        return new PipelineDefinition(
                Input.name(pipeline, "name"),
                version,
                mode(pipeline),
                Input.text(pipeline.path("artifactStore"), "location"),
                stages,
                variables,
                declaration);
    }

    private static ExecutionMode mode(JsonNode pipeline) {
        String mode = pipeline.path("executionMode").asText("SUPERSEDED");
        ExecutionMode read = Input.choice(ExecutionMode.class, mode, "pipeline.executionMode");
        boolean v1 = "V1".equals(pipeline.path("pipelineType").asText());
        if (v1 && read != ExecutionMode.SUPERSEDED) {
            throw invalid("InvalidStructureException", "%s needs a pipeline of type V2.".formatted(mode));
        }
        return read;
    }

    private static StageDefinition stage(JsonNode stage) {
        List<ActionDefinition> actions = new ArrayList<>();
        stage.path("actions").forEach(action -> actions.add(action(action)));
        if (actions.isEmpty()) {
            throw invalid("InvalidStageDeclarationException", "A stage has at least one action.");
        }
        return new StageDefinition(Input.name(stage, "name"), actions);
    }

    private static ActionDefinition action(JsonNode action) {
        JsonNode id = action.path("actionTypeId");
        ActionType type = new ActionType(
                Input.text(id, "category"), Input.text(id, "owner"),
                Input.text(id, "provider"), Input.text(id, "version"));
        if (!KNOWN.contains(type)) {
            throw invalid(
                    "InvalidActionDeclarationException",
                    "The sandbox has no action %s/%s.".formatted(type.category(), type.provider()));
        }
        return new ActionDefinition(
                Input.name(action, "name"),
                type,
                action.path("runOrder").asInt(1),
                AwsJson.entries(action.path("configuration")),
                names(action.path("inputArtifacts")),
                names(action.path("outputArtifacts")),
                AwsJson.text(action, "namespace"),
                timeout(action));
    }

    private static Duration timeout(JsonNode action) {
        JsonNode minutes = action.path("timeoutInMinutes");
        return minutes.isNumber() ? Duration.ofMinutes(minutes.asLong()) : ActionDefinition.APPROVAL_TIMEOUT;
    }

    private static List<String> names(JsonNode artifacts) {
        List<String> names = new ArrayList<>();
        artifacts.forEach(artifact -> names.add(artifact.path("name").asText()));
        return names;
    }

    private static AwsException invalid(String code, String message) {
        return new AwsException(code, message);
    }
}
