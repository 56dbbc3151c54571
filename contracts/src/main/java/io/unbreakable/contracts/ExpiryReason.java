package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a validation ends without a measurement. */
public enum ExpiryReason {
    /** The gate's deadline passed. */
    @JsonProperty("deadline")
    DEADLINE,
    /** A later deployment left too little of the window. */
    @JsonProperty("overtaken")
    OVERTAKEN,
    /** Our own remediation left too little of the window. */
    @JsonProperty("rolledBack")
    ROLLED_BACK
}
