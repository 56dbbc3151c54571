package io.unbreakable.approver.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.ApprovalOutcome;
import io.unbreakable.contracts.DecisionOutcome;
import org.jspecify.annotations.Nullable;

/**
 * How an approval ended that we meant to answer.
 *
 * @param status CodePipeline's word: Succeeded, Failed or Abandoned
 * @param summary what whoever answered wrote; null for nothing
 */
public record Ending(String status, @Nullable String summary) {
    public Ending {
        requireNonNull(status, "status");
    }

    /**
     * What became of our intent; null while that is not known. CodePipeline says that it failed when a person rejected it and when
     * its time ran out: which one it was is told with its closing.
     *
     * @param closed what was told of its closing; null while nothing was
     * @param late whether nothing will be told any more
     */
    public @Nullable Answer of(Answer intent, @Nullable ApprovalOutcome closed, boolean late) {
        if (intent.summary().equals(summary)) {
            return intent;
        }
        if (status.equals("Abandoned")) {
            return intent.endedAs(DecisionOutcome.SUPERSEDED, "The execution no longer waits here.");
        }
        if (closed == ApprovalOutcome.TIMED_OUT) {
            return intent.endedAs(DecisionOutcome.TIMED_OUT, "Nobody answered in time.");
        }
        return status.equals("Failed") && closed == null && !late
                ? null
                : intent.endedAs(DecisionOutcome.ANSWERED_BY_OTHER, "Somebody answered before.");
    }
}
