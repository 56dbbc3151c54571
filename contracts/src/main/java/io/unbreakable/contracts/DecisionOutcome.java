package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of an approval. */
public enum DecisionOutcome {
    /** We approved it. */
    @JsonProperty("approved")
    APPROVED,
    /** We rejected it. */
    @JsonProperty("rejected")
    REJECTED,
    /** Inconclusive, and the gate leaves that to a person. */
    @JsonProperty("held")
    HELD,
    /** No gate of it enforces: reported, not answered. */
    @JsonProperty("observed")
    OBSERVED,
    /** Somebody was faster. */
    @JsonProperty("answeredByOther")
    ANSWERED_BY_OTHER,
    /** The stage was retried; its verdict was answered once, a person decides. */
    @JsonProperty("retried")
    RETRIED,
    /** The execution no longer waits there. */
    @JsonProperty("superseded")
    SUPERSEDED,
    /** The token is no longer valid, for example because the pipeline's definition changed. */
    @JsonProperty("staleToken")
    STALE_TOKEN,
    /** The approval did not appear before the deadline. */
    @JsonProperty("neverWaited")
    NEVER_WAITED,
    /** A person switched approvals off, or to dry run, for this environment. */
    @JsonProperty("switchedOff")
    SWITCHED_OFF
}
