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
    /** Nobody answered as long as it could wait. */
    @JsonProperty("timedOut")
    TIMED_OUT,
    /** The stage was retried; its verdict was answered once, a person decides. */
    @JsonProperty("retried")
    RETRIED,
    /** The execution no longer waits there. */
    @JsonProperty("superseded")
    SUPERSEDED,
    /** The token is no longer valid. */
    @JsonProperty("staleToken")
    STALE_TOKEN,
    /** The pipeline's definition changed while it waited: nobody can answer it any more. */
    @JsonProperty("definitionChanged")
    DEFINITION_CHANGED,
    /** CodePipeline does not take our answer though it waits, for example for want of a summary; a person decides. */
    @JsonProperty("refused")
    REFUSED,
    /** CodePipeline could not be asked for hours; a person decides. */
    @JsonProperty("unreachable")
    UNREACHABLE,
    /** The approval did not appear before the deadline. */
    @JsonProperty("neverWaited")
    NEVER_WAITED,
    /** A person switched approvals off, or to dry run, for this environment. */
    @JsonProperty("switchedOff")
    SWITCHED_OFF
}
