package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a deployment ended. */
public enum DeploymentStatus {
    @JsonProperty("succeeded")
    SUCCEEDED,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("stopped")
    STOPPED
}
