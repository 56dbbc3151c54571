package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

/**
 * One run of a pipeline.
 *
 * @param pipelineArn the pipeline's key
 * @param pipeline its name
 * @param executionId the execution's id; also the correlation id of everything that follows from it
 */
public record Execution(String pipelineArn, String pipeline, String executionId) {
    public Execution {
        requireNonNull(pipelineArn, "pipelineArn");
        requireNonNull(pipeline, "pipeline");
        requireNonNull(executionId, "executionId");
    }

    /** The region in the pipeline's ARN; empty when the ARN has none. */
    public String region() {
        String[] parts = pipelineArn.split(":", -1);
        return parts.length > 3 ? parts[3] : "";
    }
}
