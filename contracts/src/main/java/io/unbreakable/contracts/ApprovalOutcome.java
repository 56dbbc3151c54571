package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an approval action came to. */
public enum ApprovalOutcome {
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("rejected")
    REJECTED,
    /** Nobody answered as long as it could wait; CodePipeline says the same as for a rejection. */
    @JsonProperty("timedOut")
    TIMED_OUT,
    @JsonProperty("abandoned")
    ABANDONED
}
