package io.unbreakable.sandbox.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.sandbox.pipeline.events.StateChange;
import io.unbreakable.sandbox.pipeline.events.Traps;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.codepipeline.model.ApprovalStatus;
import software.amazon.awssdk.services.codepipeline.model.DuplicatedStopRequestException;
import software.amazon.awssdk.services.codepipeline.model.InvalidApprovalTokenException;
import software.amazon.awssdk.services.codepipeline.model.NotLatestPipelineExecutionException;
import software.amazon.awssdk.services.codepipeline.model.PipelineExecutionNotStoppableException;
import software.amazon.awssdk.services.codepipeline.model.StageNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.StageNotRetryableException;
import software.amazon.awssdk.services.codepipeline.model.StageRetryMode;
import software.amazon.awssdk.services.codepipeline.model.TransitionState;
import software.amazon.awssdk.services.codepipeline.model.ValidationException;

@ResourceLock(TestS3.LOCK)
class MovementTest {
    private static final String GATE = "ApproveStaging";
    private @Nullable Cloud started;

    @AfterEach
    void close() {
        if (started != null) {
            started.close();
        }
    }

    @Test
    void aNewerExecutionSupersedesTheOneThatWaitsForTheStage() {
        // Given
        Cloud cloud = start(Declarations.approvalsOnly());
        String first = startUntilApproval(cloud);
        String second = startUntilWaiting(cloud);

        // When
        String third = startUntilWaiting(cloud);

        // Then
        assertThat(cloud.status(second)).isEqualTo("Superseded");
        assertThat(states(cloud, second)).contains("SUPERSEDED");
        cloud.approve(first, GATE);
        cloud.approve(third, GATE);
        cloud.approve(first, "ApproveProduction");
        cloud.awaitStatus(first, "Succeeded");
    }

    @Test
    void queuedExecutionsTakeTheirTurns() {
        // Given
        Cloud cloud = start(Declarations.withMode("QUEUED"));
        String first = startUntilApproval(cloud);
        String second = startUntilWaiting(cloud);
        String third = startUntilWaiting(cloud);

        // When
        cloud.approve(first, GATE);
        cloud.reject(second, GATE);
        cloud.approve(third, GATE);

        // Then
        assertThat(cloud.status(second)).isEqualTo("Failed");
        assertThat(cloud.status(third)).isEqualTo("InProgress");
    }

    @Test
    void parallelExecutionsDoNotWaitForEachOther() {
        // Given
        Cloud cloud = start(Declarations.withMode("PARALLEL"));
        String first = startUntilApproval(cloud);
        String second = startUntilApproval(cloud);

        // When
        cloud.approve(first, GATE);
        cloud.approve(second, GATE);

        // Then
        assertThat(cloud.token(first, "ApproveProduction")).isNotEqualTo(cloud.token(second, "ApproveProduction"));
    }

    @Test
    void aRetryIsANewRunWithANewTokenInTheSecondAttempt() {
        // Given
        Cloud cloud = start(Declarations.approvalsOnly());
        String execution = startUntilApproval(cloud);
        String old = cloud.token(execution, GATE);
        cloud.reject(execution, GATE);

        // When
        retry(cloud, execution, GATE);

        // Then
        String token = cloud.token(execution, GATE);
        assertThat(token).isNotEqualTo(old);
        assertThatExceptionOfType(InvalidApprovalTokenException.class)
                .isThrownBy(() -> cloud.answer(GATE, old, ApprovalStatus.APPROVED, "ok"));
        assertThat(cloud.status(execution)).isEqualTo("InProgress");
        assertThat(cloud.actions(execution)).hasSize(3);
        assertThat(latestActions(cloud, execution)).containsExactlyInAnyOrder("Monspec", GATE);
        cloud.approve(execution, GATE);
        await().until(() -> states(cloud, execution).contains("RESUMED"));
        List<StateChange> second = Cloud.only(
                cloud.bus(),
                change -> change.detail().path("action-execution-id").asText().equals(token));
        assertThat(second)
                .isNotEmpty()
                .allSatisfy(change ->
                        assertThat(change.detail().toString()).contains("\"pipeline-execution-attempt\":2.0"));
    }

    @Test
    void refusesARetryOfWhatHasNotFailedOrIsNoLongerInTheStage() {
        // Given
        Cloud cloud = start(Declarations.approvalsOnly());
        String first = startUntilApproval(cloud);

        // Then
        assertThatExceptionOfType(StageNotRetryableException.class).isThrownBy(() -> retry(cloud, first, GATE));
        cloud.reject(first, GATE);
        startUntilApproval(cloud);
        assertThatExceptionOfType(NotLatestPipelineExecutionException.class)
                .isThrownBy(() -> retry(cloud, first, GATE));
    }

    @Test
    void stoppingWaitsForTheApprovalThatIsPending() {
        // Given
        Cloud cloud = start(Declarations.approvalsOnly());
        String execution = startUntilApproval(cloud);

        // When
        stop(cloud, execution, false);

        // Then
        assertThat(cloud.status(execution)).isEqualTo("Stopping");
        assertThatExceptionOfType(DuplicatedStopRequestException.class).isThrownBy(() -> stop(cloud, execution, false));
        cloud.approve(execution, GATE);
        cloud.awaitStatus(execution, "Stopped");
        assertThatExceptionOfType(PipelineExecutionNotStoppableException.class)
                .isThrownBy(() -> stop(cloud, execution, false));
    }

    @Test
    void abandoningEndsThePendingApproval() {
        // Given
        Cloud cloud = start(Declarations.approvalsOnly());
        String execution = startUntilApproval(cloud);
        String token = cloud.token(execution, GATE);

        // When
        stop(cloud, execution, true);

        // Then
        assertThat(cloud.status(execution)).isEqualTo("Stopped");
        assertThatExceptionOfType(InvalidApprovalTokenException.class)
                .isThrownBy(() -> cloud.answer(GATE, token, ApprovalStatus.APPROVED, "ok"));
        await().until(() -> states(cloud, execution).contains("STOPPED"));
        assertThat(states(cloud, execution)).contains("STOPPING", "ABANDONED");
    }

    @Test
    void aClosedTransitionHoldsExecutionsBack() {
        // Given
        Cloud cloud = start(Declarations.approvalsOnly());
        cloud.pipeline()
                .disableStageTransition(request -> request.pipelineName("sample")
                        .stageName(GATE)
                        .transitionType("Inbound")
                        .reason("freeze"));
        String execution = startUntilWaiting(cloud);
        assertThat(cloud.actions(execution)).hasSize(1);

        // When
        cloud.pipeline()
                .enableStageTransition(request ->
                        request.pipelineName("sample").stageName("Source").transitionType("Outbound"));

        // Then
        assertThat(cloud.token(execution, GATE)).isNotBlank();
    }

    @Test
    void aClosedTransitionSaysWhyAndWhoClosedIt() {
        // Given
        Cloud cloud = start(Declarations.approvalsOnly());

        // When
        disable(cloud, "Unbreakable took d-1 back (Production).");

        // Then
        TransitionState closed = transition(cloud);
        assertThat(closed.enabled()).isFalse();
        assertThat(closed.disabledReason()).isEqualTo("Unbreakable took d-1 back (Production).");
        assertThat(closed.lastChangedBy()).isNotBlank();
        assertThat(closed.lastChangedAt()).isNotNull();
        cloud.pipeline()
                .enableStageTransition(request ->
                        request.pipelineName("sample").stageName(GATE).transitionType("Inbound"));
        assertThat(transition(cloud).enabled()).isTrue();
        assertThat(transition(cloud).disabledReason()).isNull();
    }

    @Test
    void refusesAReasonAndAStageThatAwsDoesNotTake() {
        // Given
        Cloud cloud = start(Declarations.approvalsOnly());

        // Then
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> disable(cloud, "frozen: see wiki"));
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> disable(cloud, "x".repeat(301)));
        assertThatExceptionOfType(StageNotFoundException.class)
                .isThrownBy(() -> cloud.pipeline()
                        .enableStageTransition(request -> request.pipelineName("sample")
                                .stageName("Nowhere")
                                .transitionType("Inbound")));
        assertThat(transition(cloud).enabled()).isTrue();
    }

    private static void disable(Cloud cloud, String reason) {
        cloud.pipeline()
                .disableStageTransition(request -> request.pipelineName("sample")
                        .stageName(GATE)
                        .transitionType("Inbound")
                        .reason(reason));
    }

    private static TransitionState transition(Cloud cloud) {
        return cloud.pipeline().getPipelineState(request -> request.name("sample")).stageStates().stream()
                .filter(stage -> stage.stageName().equals(GATE))
                .findFirst()
                .orElseThrow()
                .inboundTransitionState();
    }

    @Test
    void startsOnceForOneClientToken() {
        // Given
        Cloud cloud = start(Declarations.approvalsOnly());

        // When
        String first = startWith(cloud, "once");

        // Then
        assertThat(startWith(cloud, "once")).isEqualTo(first);
        assertThat(startWith(cloud, "twice")).isNotEqualTo(first);
    }

    private Cloud start(JsonNode declaration) {
        Cloud cloud = Cloud.approving(Traps.none(), InstantSource.system(), declaration);
        started = cloud;
        return cloud;
    }

    private static List<String> latestActions(Cloud cloud, String execution) {
        return cloud
                .pipeline()
                .listActionExecutions(request -> request.pipelineName("sample")
                        .filter(filter -> filter.latestInPipelineExecution(
                                latest -> latest.pipelineExecutionId(execution).startTimeRange("Latest"))))
                .actionExecutionDetails()
                .stream()
                .map(run -> run.actionName())
                .toList();
    }

    private static String startWith(Cloud cloud, String token) {
        return cloud.pipeline()
                .startPipelineExecution(request -> request.name("sample").clientRequestToken(token))
                .pipelineExecutionId();
    }

    private static String startUntilApproval(Cloud cloud) {
        String execution = cloud.start("sample");
        cloud.token(execution, GATE);
        return execution;
    }

    /** Starts an execution that stops in front of the first approval. */
    private static String startUntilWaiting(Cloud cloud) {
        String execution = cloud.start("sample");
        await().until(() -> cloud.pipeline().getPipelineState(request -> request.name("sample")).stageStates().stream()
                .flatMap(stage -> stage.inboundExecutions().stream())
                .anyMatch(waiting -> waiting.pipelineExecutionId().equals(execution)));
        return execution;
    }

    private static void retry(Cloud cloud, String execution, String stage) {
        cloud.pipeline()
                .retryStageExecution(request -> request.pipelineName("sample")
                        .stageName(stage)
                        .pipelineExecutionId(execution)
                        .retryMode(StageRetryMode.FAILED_ACTIONS));
    }

    private static void stop(Cloud cloud, String execution, boolean abandon) {
        cloud.pipeline()
                .stopPipelineExecution(request -> request.pipelineName("sample")
                        .pipelineExecutionId(execution)
                        .abandon(abandon)
                        .reason("enough"));
    }

    private static List<String> states(Cloud cloud, String execution) {
        return Cloud.only(
                        cloud.bus(),
                        change -> change.detail().path("execution-id").asText().equals(execution))
                .stream()
                .map(StateChange::state)
                .toList();
    }
}
