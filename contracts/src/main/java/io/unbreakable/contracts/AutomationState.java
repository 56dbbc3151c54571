package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an automation may go. */
public enum AutomationState {
    /** Act. */
    @JsonProperty("on")
    ON,
    /** Say what would be done. */
    @JsonProperty("dryRun")
    DRY_RUN,
    /** Do nothing. */
    @JsonProperty("off")
    OFF
}
