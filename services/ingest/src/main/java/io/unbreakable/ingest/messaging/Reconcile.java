package io.unbreakable.ingest.messaging;

import io.unbreakable.contracts.Execution;

/** Command: compare what is known about an execution with what CodePipeline says. */
record Reconcile(Execution execution) {
    /** Names what is compared. */
    String key() {
        return "reconcile/" + execution.pipelineArn() + "/" + execution.executionId();
    }
}
