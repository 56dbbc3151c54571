package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an approval action came to. */
public enum ApprovalOutcome {
    @JsonProperty("approved")
    APPROVED,
    /** Rejected or timed out; CodePipeline says the same for both. */
    @JsonProperty("rejected")
    REJECTED,
    @JsonProperty("abandoned")
    ABANDONED
}
