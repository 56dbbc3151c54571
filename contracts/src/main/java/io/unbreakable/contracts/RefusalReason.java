package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why nothing was done about a problem or a failed gate. */
public enum RefusalReason {
    /** Dynatrace does not say that it is open. */
    @JsonProperty("problemNotOpen")
    PROBLEM_NOT_OPEN,
    /** No deployment of ours can be its cause. */
    @JsonProperty("noCandidate")
    NO_CANDIDATE,
    /** There is no other revision to bring back. */
    @JsonProperty("noTarget")
    NO_TARGET,
    /** Another revision is deployed by now. */
    @JsonProperty("badRevisionGone")
    BAD_REVISION_GONE,
    /** The bad deployment is itself a rollback. */
    @JsonProperty("isRollback")
    IS_ROLLBACK,
    /** The last remediation of this group is too recent. */
    @JsonProperty("coolDown")
    COOL_DOWN,
    /** The group had its share of attempts. */
    @JsonProperty("attemptsUsedUp")
    ATTEMPTS_USED_UP,
    /** Frozen until a person releases it. */
    @JsonProperty("frozen")
    FROZEN,
    /** A person switched remediation off for this environment. */
    @JsonProperty("switchedOff")
    SWITCHED_OFF,
    /** Not an environment that is remediated. */
    @JsonProperty("otherEnvironment")
    OTHER_ENVIRONMENT
}
