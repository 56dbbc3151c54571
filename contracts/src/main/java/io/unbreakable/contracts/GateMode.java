package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a gate does with its verdict. */
public enum GateMode {
    /** Answer the approval. */
    @JsonProperty("enforce")
    ENFORCE,
    /** Evaluate and report, never answer. */
    @JsonProperty("observe")
    OBSERVE
}
