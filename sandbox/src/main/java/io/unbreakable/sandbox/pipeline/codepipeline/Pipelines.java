package io.unbreakable.sandbox.pipeline.codepipeline;

import io.unbreakable.sandbox.http.AwsException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pipelines of the account by name, and AWS's errors for what is not there; guarded by the engine's lock. */
final class Pipelines {
    private final Map<String, Pipeline> byName = new LinkedHashMap<>();
    private final String account;

    Pipelines(String account) {
        this.account = account;
    }

    Collection<Pipeline> all() {
        return byName.values();
    }

    void add(Pipeline pipeline) {
        String name = pipeline.definition().name();
        if (byName.putIfAbsent(name, pipeline) != null) {
            throw new AwsException(
                    "PipelineNameInUseException", "A pipeline with the name '%s' already exists.".formatted(name));
        }
    }

    Pipeline get(String name) {
        Pipeline pipeline = byName.get(name);
        if (pipeline == null) {
            throw new AwsException(
                    "PipelineNotFoundException",
                    "Account '%s' does not have a pipeline with name '%s'".formatted(account, name));
        }
        return pipeline;
    }

    static StageDefinition stage(Pipeline pipeline, String stage) {
        return pipeline.stage(stage)
                .orElseThrow(() ->
                        new AwsException("StageNotFoundException", "The stage '%s' does not exist.".formatted(stage)));
    }

    static Execution execution(Pipeline pipeline, String id, String errorCode) {
        return pipeline.execution(id)
                .orElseThrow(
                        () -> new AwsException(errorCode, "The pipeline execution '%s' does not exist.".formatted(id)));
    }

    /** The gate that a transition opens or closes: the stage's own, or that of the stage after it; none after the last. */
    static List<StageGate> transition(Pipeline pipeline, String stage, boolean outbound) {
        List<StageDefinition> stages = pipeline.definition().stages();
        int index = stages.indexOf(stage(pipeline, stage)) + (outbound ? 1 : 0);
        return index == stages.size()
                ? List.of()
                : List.of(pipeline.gate(stages.get(index).name()));
    }
}
