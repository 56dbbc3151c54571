package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person can switch per environment. */
public enum Automation {
    @JsonProperty("approvals")
    APPROVALS,
    @JsonProperty("remediation")
    REMEDIATION
}
