package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.ApprovalAction;
import io.unbreakable.contracts.ApprovalClosed;
import io.unbreakable.contracts.ApprovalOutcome;
import io.unbreakable.contracts.ApprovalWaiting;
import io.unbreakable.contracts.EventData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be said about the manual approvals of a pipeline that has gates. */
final class Approvals {
    private Approvals() {}

    static List<EventData> of(ExecutionFacts facts) {
        List<EventData> events = new ArrayList<>();
        for (ActionRun run : facts.runs().values()) {
            if (run.isManualApproval()) {
                add(events, waiting(facts, run));
                add(events, closed(facts, run));
            }
        }
        return events;
    }

    private static @Nullable EventData waiting(ExecutionFacts facts, ActionRun run) {
        ActionDefinition approval = requireNonNull(facts.answers().definition()).action(run.path());
        Instant since = run.at(ActionRun.STARTED);
        boolean variables = approval != null && approval.hasVariables();
        String filledIn = facts.answers().comments().get(run.id());
        if (since == null || (variables && filledIn == null)) {
            return null;
        }
        String comment = approval == null || variables ? Facts.textOrNull(filledIn) : approval.comment();
        return new ApprovalWaiting(facts.execution(), action(run), run.id(), comment, since);
    }

    private static @Nullable EventData closed(ExecutionFacts facts, ActionRun run) {
        for (Map.Entry<String, Instant> state : run.states().entrySet()) {
            ApprovalOutcome outcome = outcome(state.getKey());
            if (outcome != null) {
                ApprovalOutcome how = outcome == ApprovalOutcome.REJECTED && isTimedOut(facts, run, state.getValue())
                        ? ApprovalOutcome.TIMED_OUT
                        : outcome;
                return new ApprovalClosed(
                        facts.execution(), action(run), run.id(), how, run.summary(), state.getValue());
            }
        }
        return null;
    }

    /** CodePipeline says that it failed, as for a rejection: that nobody answered shows in how long it waited. */
    private static boolean isTimedOut(ExecutionFacts facts, ActionRun run, Instant ended) {
        Instant since = run.at(ActionRun.STARTED);
        ActionDefinition approval = requireNonNull(facts.answers().definition()).action(run.path());
        Duration patience = approval == null ? ActionDefinition.USUAL_PATIENCE : approval.patience();
        return since != null && !ended.isBefore(since.plus(patience));
    }

    private static @Nullable ApprovalOutcome outcome(String state) {
        return switch (state) {
            case "SUCCEEDED" -> ApprovalOutcome.APPROVED;
            case "FAILED" -> ApprovalOutcome.REJECTED;
            case "ABANDONED", "CANCELED" -> ApprovalOutcome.ABANDONED;
            default -> null;
        };
    }

    private static ApprovalAction action(ActionRun run) {
        return new ApprovalAction(run.stage(), run.action());
    }

    private static void add(List<EventData> events, @Nullable EventData event) {
        if (event != null) {
            events.add(event);
        }
    }
}
