package io.unbreakable.approver.client;

import io.unbreakable.approver.domain.Answer;
import io.unbreakable.approver.domain.ApprovalId;
import io.unbreakable.approver.domain.Ending;
import io.unbreakable.contracts.DecisionOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.ActionExecution;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionDetail;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionStatus;
import software.amazon.awssdk.services.codepipeline.model.ActionNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.ApprovalAlreadyCompletedException;
import software.amazon.awssdk.services.codepipeline.model.ApprovalStatus;
import software.amazon.awssdk.services.codepipeline.model.GetPipelineStateResponse;
import software.amazon.awssdk.services.codepipeline.model.InvalidApprovalTokenException;
import software.amazon.awssdk.services.codepipeline.model.PipelineExecutionNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.PipelineNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.StageNotFoundException;

/** Looks at approvals and answers them. The token is the action's execution id, and is checked before it is used. */
@ApplicationScoped
public class CodePipelineApprovals {
    private final CodePipelineClient codePipeline;

    CodePipelineApprovals(CodePipelineClient codePipeline) {
        this.codePipeline = codePipeline;
    }

    /**
     * What CodePipeline says about this approval now. The pipeline's state shows one execution only; what it does not show is
     * looked up among the execution's actions, so that parallel executions are found as well.
     */
    public ApprovalView look(ApprovalId id, String token) {
        try {
            GetPipelineStateResponse state = codePipeline.getPipelineState(
                    request -> request.name(id.execution().pipeline()));
            return showsWaiting(state, id, token)
                    ? new ApprovalView.Waits()
                    : amongActions(id, token, state.pipelineVersion());
        } catch (PipelineNotFoundException | PipelineExecutionNotFoundException e) {
            return new ApprovalView.NotShown();
        }
    }

    /** Answers with this token. Throttling and time-outs escape. */
    public PutResult put(ApprovalId id, Answer answer) {
        ApprovalStatus status =
                answer.outcome() == DecisionOutcome.APPROVED ? ApprovalStatus.APPROVED : ApprovalStatus.REJECTED;
        try {
            codePipeline.putApprovalResult(
                    request -> request.pipelineName(id.execution().pipeline())
                            .stageName(id.action().stage())
                            .actionName(id.action().action())
                            .token(answer.token())
                            .result(result -> result.status(status).summary(answer.summary())));
            return new PutResult.Taken();
        } catch (ApprovalAlreadyCompletedException e) {
            return new PutResult.CompletedBefore();
        } catch (InvalidApprovalTokenException e) {
            return new PutResult.Refused(String.valueOf(e.getMessage()));
        } catch (PipelineNotFoundException | StageNotFoundException | ActionNotFoundException e) {
            return new PutResult.Gone();
        }
    }

    private static boolean showsWaiting(GetPipelineStateResponse state, ApprovalId id, String token) {
        return state.stageStates().stream()
                .filter(stage -> stage.stageName().equals(id.action().stage()))
                .filter(stage -> stage.latestExecution() != null
                        && id.execution()
                                .executionId()
                                .equals(stage.latestExecution().pipelineExecutionId()))
                .flatMap(stage -> stage.actionStates().stream())
                .filter(action -> action.actionName().equals(id.action().action()))
                .map(action -> Optional.ofNullable(action.latestExecution()))
                .flatMap(Optional::stream)
                .anyMatch(action -> waitsWith(action, token));
    }

    private static boolean waitsWith(ActionExecution action, String token) {
        return action.status() == ActionExecutionStatus.IN_PROGRESS && token.equals(action.token());
    }

    private ApprovalView amongActions(ApprovalId id, String token, @Nullable Integer newest) {
        return codePipeline
                .listActionExecutionsPaginator(
                        request -> request.pipelineName(id.execution().pipeline())
                                .filter(filter -> filter.pipelineExecutionId(
                                        id.execution().executionId())))
                .actionExecutionDetails()
                .stream()
                .filter(action -> token.equals(action.actionExecutionId()))
                .findFirst()
                .map(action -> view(action, newest))
                .orElseGet(ApprovalView.NotShown::new);
    }

    private static ApprovalView view(ActionExecutionDetail action, @Nullable Integer newest) {
        if (action.status() == ActionExecutionStatus.IN_PROGRESS) {
            Integer own = action.pipelineVersion();
            return new ApprovalView.Listed(own != null && newest != null && newest > own);
        }
        var result = action.output() == null ? null : action.output().executionResult();
        String summary = result == null ? null : result.externalExecutionSummary();
        return new ApprovalView.Ended(new Ending(action.statusAsString(), summary));
    }
}
