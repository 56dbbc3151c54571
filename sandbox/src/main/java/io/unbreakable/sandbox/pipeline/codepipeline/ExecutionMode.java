package io.unbreakable.sandbox.pipeline.codepipeline;

/** How executions of one pipeline that are under way at the same time behave towards each other. */
public enum ExecutionMode {
    /** One at a time in a stage; of those that wait for it only the newest stays. */
    SUPERSEDED,
    /** One at a time in a stage; the others wait in turn. */
    QUEUED,
    /** Independent of each other. */
    PARALLEL
}
