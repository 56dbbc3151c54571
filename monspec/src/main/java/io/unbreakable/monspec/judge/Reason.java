package io.unbreakable.monspec.judge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Why a verdict is what it is, machine-readable; of one objective or of a whole run. */
public enum Reason {
    WITHIN_LIMITS("withinLimits"),
    ABOVE_UPPER_LIMIT("aboveUpperLimit"),
    BELOW_LOWER_LIMIT("belowLowerLimit"),
    ABOVE_BASELINE("aboveBaseline"),
    BELOW_BASELINE("belowBaseline"),
    /** No baseline, excused because this is a first release. */
    FIRST_RELEASE("firstRelease"),
    NO_BASELINE("noBaseline"),
    /** A baseline of 0 gives no relative limit, and no absolute floor is allowed. */
    ZERO_BASELINE("zeroBaseline"),
    NO_DATA("noData"),
    /** Not a single objective has a value of the candidate. */
    NO_CANDIDATE_DATA("noCandidateData"),
    UNKNOWN_METRIC("unknownMetric"),
    /** The baseline's window overlaps a deployment or a revision that was no good. */
    UNSTEADY_BASELINE("unsteadyBaseline"),
    SOURCE_UNREACHABLE("sourceUnreachable"),
    SOURCE_REFUSED("sourceRefused"),
    /** The monspec could not be read or does not say what is needed. */
    BROKEN_SPECIFICATION("brokenSpecification"),
    /** A later deployment cut the window too short. */
    OVERTAKEN("overtaken"),
    /** Our own remediation cut the window. */
    ROLLED_BACK("rolledBack"),
    /** The gate's deadline passed without a verdict. */
    DEADLINE("deadline");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    /** The code as it stands in events and JSON answers. */
    @JsonValue
    public String code() {
        return code;
    }

    /** The reason with this code. @throws IllegalArgumentException for an unknown code */
    @JsonCreator
    public static Reason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown reason: " + code));
    }
}
