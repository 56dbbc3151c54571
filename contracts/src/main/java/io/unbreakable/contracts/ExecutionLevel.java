package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What of an execution changed. */
public enum ExecutionLevel {
    @JsonProperty("pipeline")
    PIPELINE,
    @JsonProperty("stage")
    STAGE,
    @JsonProperty("action")
    ACTION
}
