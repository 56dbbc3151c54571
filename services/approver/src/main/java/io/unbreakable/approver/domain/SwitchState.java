package io.unbreakable.approver.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.DecisionOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far answering may go in an environment.
 *
 * @param since when a person switched it; null when nobody did
 */
public record SwitchState(
        String environment, AutomationState state, @Nullable Instant since) {
    public SwitchState {
        requireNonNull(environment, "environment");
        requireNonNull(state, "state");
    }

    /** The newer of the two. */
    public SwitchState orNewer(SwitchState other) {
        return since == null || (other.since != null && other.since.isAfter(since)) ? other : this;
    }

    /** What becomes of an answer here: a person answers where we may not, and reads what we would have said. */
    public Answer applied(Answer answer) {
        if (!answer.isForCodePipeline()) {
            return answer;
        }
        return switch (state) {
            case ON -> answer;
            case DRY_RUN -> answer.endedAs(DecisionOutcome.SWITCHED_OFF, dryRun(answer.outcome()));
            case OFF ->
                answer.endedAs(
                        DecisionOutcome.SWITCHED_OFF, "Answering approvals is switched off for " + environment + ".");
        };
    }

    private String dryRun(DecisionOutcome outcome) {
        String answer = outcome == DecisionOutcome.APPROVED ? "approved" : "rejected";
        return "Dry run for " + environment + ": would have been " + answer + ".";
    }
}
