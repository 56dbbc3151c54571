package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

/**
 * The way into a stage of a pipeline: CodePipeline's inbound transition.
 *
 * @param pipelineArn the pipeline's key
 * @param pipeline its name
 */
public record StageTransition(String pipelineArn, String pipeline, String stage) {
    public StageTransition {
        requireNonNull(pipelineArn, "pipelineArn");
        requireNonNull(pipeline, "pipeline");
        requireNonNull(stage, "stage");
    }

    /** Names it: the pipeline's ARN and the stage. */
    public String key() {
        return pipelineArn + "/" + stage;
    }
}
