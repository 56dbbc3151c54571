package io.unbreakable.sandbox.pipeline.events;

/** Is told every change of state in the order it happened, at once and without traps; it may call the APIs. */
@FunctionalInterface
public interface PipelineObserver {
    /** Something changed its state. */
    void happened(StateChange change);
}
