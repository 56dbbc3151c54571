package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What started a remediation. */
public enum RemediationTrigger {
    /** A problem that Dynatrace opened. */
    @JsonProperty("problem")
    PROBLEM,
    /** A gate with onFail: rollback failed. */
    @JsonProperty("gate")
    GATE
}
