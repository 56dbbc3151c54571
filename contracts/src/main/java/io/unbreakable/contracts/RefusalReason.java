package io.unbreakable.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why nothing was done about a problem or a failed gate. */
public enum RefusalReason {
    /** Dynatrace does not say that it is open. */
    @JsonProperty("problemNotOpen")
    PROBLEM_NOT_OPEN,
    /** It was merged into another problem, which is looked at instead. */
    @JsonProperty("problemMerged")
    PROBLEM_MERGED,
    /** It is open, or was judged, too long ago to act without a person. */
    @JsonProperty("tooOld")
    TOO_OLD,
    /** Not a severity that is remediated. */
    @JsonProperty("otherSeverity")
    OTHER_SEVERITY,
    /** Dynatrace names a root cause to which nothing of ours was deployed. */
    @JsonProperty("notRootCause")
    NOT_ROOT_CAUSE,
    /** No deployment of ours can be its cause. */
    @JsonProperty("noCandidate")
    NO_CANDIDATE,
    /** There is no other revision to bring back. */
    @JsonProperty("noTarget")
    NO_TARGET,
    /** This deployment was remediated before, and that came to an end: a deployment is remediated once. */
    @JsonProperty("alreadyRemediated")
    ALREADY_REMEDIATED,
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
