package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a failed gate does besides answering. */
public enum OnFail {
    /** Nothing more than rejecting. */
    @JsonProperty("reject")
    REJECT,
    /** Also bring back the last good revision. */
    @JsonProperty("rollback")
    ROLLBACK
}
