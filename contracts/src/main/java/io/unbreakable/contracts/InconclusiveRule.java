package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an inconclusive verdict does to the approval. */
public enum InconclusiveRule {
    /** Reject it. */
    @JsonProperty("reject")
    REJECT,
    /** Leave it to a person. */
    @JsonProperty("hold")
    HOLD
}
