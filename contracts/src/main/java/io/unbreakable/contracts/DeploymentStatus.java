package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** How a deployment ended. */
public enum DeploymentStatus {
    @JsonProperty("succeeded")
    SUCCEEDED,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("stopped")
    STOPPED;

    /** What CodeDeploy calls so; null while it goes on. */
    public static @Nullable DeploymentStatus ofCodeDeploy(@Nullable String status) {
        return switch (status == null ? "" : status) {
            case "Succeeded" -> SUCCEEDED;
            case "Failed" -> FAILED;
            case "Stopped" -> STOPPED;
            default -> null;
        };
    }
}
