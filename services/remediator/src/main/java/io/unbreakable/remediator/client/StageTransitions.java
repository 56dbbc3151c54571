package io.unbreakable.remediator.client;

import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.StageTransition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionDetail;
import software.amazon.awssdk.services.codepipeline.model.PipelineExecutionNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.PipelineNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.StageNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.StageTransitionType;
import software.amazon.awssdk.services.codepipeline.model.TransitionState;

/** The ways into the stages of pipelines. What CodePipeline does not answer escapes as an SDK exception. */
@ApplicationScoped
public class StageTransitions {
    private final CodePipelineClient codePipeline;

    StageTransitions(CodePipelineClient codePipeline) {
        this.codePipeline = codePipeline;
    }

    /** The way into the stage whose action made this deployment; empty when CodePipeline knows none. */
    public Optional<StageTransition> by(Execution execution, String deploymentId) {
        try {
            return codePipeline
                    .listActionExecutionsPaginator(request -> request.pipelineName(execution.pipeline())
                            .filter(filter -> filter.pipelineExecutionId(execution.executionId())))
                    .actionExecutionDetails()
                    .stream()
                    .filter(action -> made(action, deploymentId))
                    .map(action ->
                            new StageTransition(execution.pipelineArn(), execution.pipeline(), action.stageName()))
                    .findFirst();
        } catch (PipelineNotFoundException | PipelineExecutionNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Why it is disabled, as whoever disabled it wrote; empty while it is enabled, or when there is no such stage. */
    public Optional<String> disabledBecause(StageTransition transition) {
        try {
            return codePipeline.getPipelineState(request -> request.name(transition.pipeline())).stageStates().stream()
                    .filter(stage -> transition.stage().equals(stage.stageName()))
                    .flatMap(stage -> Optional.ofNullable(stage.inboundTransitionState()).stream())
                    .filter(state -> Boolean.FALSE.equals(state.enabled()))
                    .map(TransitionState::disabledReason)
                    .map(reason -> reason == null ? "" : reason)
                    .findFirst();
        } catch (PipelineNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Lets nothing in from now on. */
    public void disable(StageTransition transition, String reason) {
        codePipeline.disableStageTransition(request -> request.pipelineName(transition.pipeline())
                .stageName(transition.stage())
                .transitionType(StageTransitionType.INBOUND)
                .reason(reason));
    }

    /** Lets in what comes, and what waits. A stage that is gone needs it no more. */
    public void enable(StageTransition transition) {
        try {
            codePipeline.enableStageTransition(request -> request.pipelineName(transition.pipeline())
                    .stageName(transition.stage())
                    .transitionType(StageTransitionType.INBOUND));
        } catch (PipelineNotFoundException | StageNotFoundException e) {
            return;
        }
    }

    private static boolean made(ActionExecutionDetail action, String deploymentId) {
        var result = action.output() == null ? null : action.output().executionResult();
        return result != null && deploymentId.equals(result.externalExecutionId());
    }
}
