package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Validation;
import io.unbreakable.monspec.judge.Verdict;
import org.jspecify.annotations.Nullable;

/** What a person may do about a run, and why not, in words. */
public final class RunActions {
    private RunActions() {}

    /** Why the run cannot be invalidated; null when it can. */
    public static @Nullable String againstInvalidating(ValidationDocument run) {
        return run.invalidated() == null ? null : "the run was invalidated already";
    }

    /** Why the run cannot be the baseline of its gate; null when it can. */
    public static @Nullable String againstPinning(ValidationDocument run) {
        Finding finding = run.finding();
        if (finding == null || !finding.isFinal() || finding.window() == null) {
            return "only a run that was measured and judged can be a baseline";
        }
        if (finding.verdict() == Verdict.FAIL) {
            return "a run that failed is no baseline";
        }
        if (run.invalidated() != null) {
            return "an invalidated run is no baseline";
        }
        return run.pinned() == null ? null : "the run is the baseline already";
    }

    /** Why the run cannot be let go; null when it can. */
    public static @Nullable String againstUnpinning(ValidationDocument run) {
        return run.pinned() == null ? "the run is not the baseline" : null;
    }

    /** Why the run cannot be judged again; null when it can. */
    public static @Nullable String againstReevaluating(ValidationDocument run) {
        return run.finding() != null && run.finding().isFinal() ? null : "the run has no final verdict yet";
    }

    /** The pipeline of a run that is known. */
    public static String pipelineArn(ValidationDocument run) {
        return validation(run).execution().pipelineArn();
    }

    /** The gate of a run that is known. */
    public static String gate(ValidationDocument run) {
        return validation(run).gate().name();
    }

    private static Validation validation(ValidationDocument run) {
        return requireNonNull(run.validation(), "validation");
    }
}
