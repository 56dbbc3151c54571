package io.unbreakable.monspec.explain;

import io.unbreakable.monspec.judge.Reason;

/** Reasons in words, for where no numbers explain them. */
final class Reasons {
    private Reasons() {}

    static String of(Reason reason) {
        return switch (reason) {
            case WITHIN_LIMITS -> "everything is within its limits";
            case ABOVE_UPPER_LIMIT -> "a value is above its limit";
            case BELOW_LOWER_LIMIT -> "a value is below its limit";
            case ABOVE_BASELINE -> "a value is too far above its baseline";
            case BELOW_BASELINE -> "a value is too far below its baseline";
            case FIRST_RELEASE -> "this is a first release, there is no baseline yet";
            case NO_BASELINE -> "there is no baseline to compare with";
            case ZERO_BASELINE -> "the baseline is 0 and gives no limit in percent";
            case NO_DATA_IGNORED -> "what has no data does not count, as the monspec says";
            case NO_DATA_IS_ZERO -> "what has no data counts as 0, as the monspec says";
            case INFORMATIONAL -> "it is for information only";
            case NOTHING_DECIDES -> "no objective decides anything, all are for information only";
            case EMPTY_CRITERION -> "a list of criteria is empty";
            case TOO_FEW_SAMPLES -> "there are too few samples to judge by";
            case UNDECIDED -> "the samples do not show yet whether a change is too large";
            case TOO_FEW_REQUESTS -> "there were too few requests to judge by";
            case SCORE_ENOUGH -> "the total score is enough";
            case SCORE_FOR_WARNING -> "the total score is only enough for a warning";
            case SCORE_TOO_LOW -> "the total score is too low";
            case KEY_OBJECTIVE_FAILED -> "a key objective failed";
            case NO_DATA -> "there is no data for one of the objectives";
            case NO_CANDIDATE_DATA -> "there is no data of the release in the window, not for a single objective";
            case UNKNOWN_METRIC -> "Dynatrace does not know a metric that is asked for";
            case UNSTEADY_BASELINE -> "the baseline's window overlaps a deployment or a revision that was no good";
            case SOURCE_UNREACHABLE -> "Dynatrace could not be reached";
            case SOURCE_REFUSED -> "Dynatrace refused the query";
            case BROKEN_SPECIFICATION -> "the monspec or the request cannot be used";
            case OVERTAKEN -> "a later deployment left too little of the window";
            case ROLLED_BACK -> "the deployment was rolled back before it could be judged";
            case DEADLINE -> "the gate's deadline passed without a verdict";
        };
    }
}
