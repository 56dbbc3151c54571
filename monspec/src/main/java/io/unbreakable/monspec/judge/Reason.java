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
    /** No data, and the monspec says that the objective does not count then. */
    NO_DATA_IGNORED("noDataIgnored"),
    /** No data, which the monspec says means 0, and 0 is within the limits. */
    NO_DATA_IS_ZERO("noDataIsZero"),
    /** The objective has nothing to pass by: it is shown and does not count. */
    INFORMATIONAL("informational"),
    /** No objective of the run counts. */
    NOTHING_DECIDES("nothingDecides"),
    /** A list of criteria has nothing in it. */
    EMPTY_CRITERION("emptyCriterion"),
    TOO_FEW_SAMPLES("tooFewSamples"),
    /** The samples do not show yet whether the change is within what is allowed or beyond it. */
    UNDECIDED("undecided"),
    TOO_FEW_REQUESTS("tooFewRequests"),
    /** The total score is enough, although not every objective passed. */
    SCORE_ENOUGH("scoreEnough"),
    /** The total score is only enough for a warning. */
    SCORE_FOR_WARNING("scoreForWarning"),
    SCORE_TOO_LOW("scoreTooLow"),
    /** The run failed by an objective that no score makes up for. */
    KEY_OBJECTIVE_FAILED("keyObjectiveFailed"),
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
