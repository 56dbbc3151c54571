package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An approval that began to wait, as the pipeline knows it.
 *
 * @param token the action execution's id
 * @param state the last that it reached: STARTED, SUCCEEDED, FAILED or ABANDONED
 */
record Waited(String pipeline, String executionId, String stage, String token, String state, Instant since) {
    Waited {
        requireNonNull(pipeline, "pipeline");
        requireNonNull(executionId, "executionId");
        requireNonNull(token, "token");
        requireNonNull(state, "state");
    }

    boolean isOpen() {
        return state.equals("STARTED");
    }
}
