package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a remediation ended. */
public enum RemediationOutcome {
    /** The problem closed. */
    @JsonProperty("healed")
    HEALED,
    /** The revision is back, the problem stayed open. */
    @JsonProperty("notHealed")
    NOT_HEALED,
    /** The revision is back; Dynatrace did not say whether the problem closed. */
    @JsonProperty("unverified")
    UNVERIFIED,
    /** The deployment did not succeed. */
    @JsonProperty("failed")
    FAILED
}
