package io.unbreakable.sandbox.pipeline.codepipeline;

import io.unbreakable.sandbox.http.AwsException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What becomes of an answer to a manual approval. */
final class Approvals {
    private static final String INVALID_TOKEN = "InvalidApprovalTokenException";

    private Approvals() {}

    /** The pending run that is answered; every reason why none is, is an AWS error. */
    static ActionRun pending(Pipeline pipeline, Answer answer) {
        StageDefinition stage = Pipelines.stage(pipeline, answer.stage());
        if (stage.actions().stream().noneMatch(action -> action.name().equals(answer.action()))) {
            throw new AwsException(
                    "ActionNotFoundException", "The action '%s' does not exist.".formatted(answer.action()));
        }
        ActionRun latest = latest(pipeline, answer);
        if (latest == null || !latest.id.equals(answer.token()) || latest.stranded || isAbandoned(latest)) {
            throw new AwsException(INVALID_TOKEN, "The approval token is invalid, unknown or out of date.");
        }
        if (!latest.isPendingApproval()) {
            throw new AwsException(
                    "ApprovalAlreadyCompletedException", "The approval action has already been approved or rejected.");
        }
        if (latest.action.requiresSummary() && answer.summary().isBlank()) {
            throw new AwsException(
                    INVALID_TOKEN,
                    "Action '%s' in stage '%s' requires a summary for its approval result."
                            .formatted(answer.action(), answer.stage()));
        }
        return latest;
    }

    /** The last run of the action; where executions are independent, the last one in the execution that is meant. */
    private static @Nullable ActionRun latest(Pipeline pipeline, Answer answer) {
        if (pipeline.definition().mode() != ExecutionMode.PARALLEL) {
            return pipeline.gate(answer.stage()).latestActions.get(answer.action());
        }
        return pipeline.executions.stream()
                .filter(execution -> execution.actions.stream().anyMatch(run -> run.id.equals(answer.token())))
                .flatMap(execution -> execution.actions.stream())
                .filter(run -> run.action.name().equals(answer.action()))
                .filter(run -> run.stage.name().equals(answer.stage()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static boolean isAbandoned(ActionRun run) {
        return run.status == Status.ABANDONED;
    }

    static ActionOutcome outcome(Answer answer) {
        String said = answer.summary().isEmpty() ? null : answer.summary();
        return answer.approved()
                ? ActionOutcome.Succeeded.saying(said)
                : ActionOutcome.Failed.job(Objects.requireNonNullElse(said, "Rejected"));
    }

    static boolean isOverdue(ActionRun run, Instant now) {
        return run.isPendingApproval() && now.isAfter(run.started.plus(run.action.timeout()));
    }

    static ActionOutcome timedOut() {
        return ActionOutcome.Failed.job("The approval action timed out: nobody answered it in time.");
    }
}
