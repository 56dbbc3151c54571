package io.unbreakable.sandbox.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.sandbox.pipeline.events.Traps;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.codepipeline.model.ActionNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.ApprovalAlreadyCompletedException;
import software.amazon.awssdk.services.codepipeline.model.ApprovalStatus;
import software.amazon.awssdk.services.codepipeline.model.InvalidApprovalTokenException;
import software.amazon.awssdk.services.codepipeline.model.PipelineNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.PutApprovalResultRequest;
import software.amazon.awssdk.services.codepipeline.model.StageNotFoundException;
import software.amazon.awssdk.services.codepipeline.model.ValidationException;

@ResourceLock(TestS3.LOCK)
class ApprovalTest {
    private static final String GATE = "ApproveStaging";
    private final ControlledClock clock = new ControlledClock();
    private @Nullable Cloud started;

    @AfterEach
    void close() {
        if (started != null) {
            started.close();
        }
    }

    @Test
    void theTokenIsTheIdOfTheActionExecutionAndIsHiddenOnceAnswered() {
        // Given
        Cloud cloud = start(Declarations.approvalsOnly());
        String execution = cloud.start("sample");
        String token = cloud.token(execution, GATE);
        assertThat(cloud.state(GATE, GATE).latestExecution().token()).isEqualTo(token);
        assertThat(cloud.state(GATE, GATE).latestExecution().lastStatusChange()).isNull();

        // When
        cloud.answer(GATE, token, ApprovalStatus.APPROVED, "fast enough");

        // Then
        var latest = cloud.state(GATE, GATE).latestExecution();
        assertThat(latest.token()).isNull();
        assertThat(latest.summary()).isEqualTo("fast enough");
        assertThat(latest.statusAsString()).isEqualTo("Succeeded");
        assertThat(latest.lastUpdatedBy()).contains("000000000000");
        assertThat(latest.lastStatusChange()).isEqualTo(clock.instant());
    }

    @Test
    void canBeAnsweredOnlyOnce() {
        // Given
        Cloud cloud = start(Declarations.approvalsOnly());
        String execution = cloud.start("sample");
        String token = cloud.token(execution, GATE);
        cloud.answer(GATE, token, ApprovalStatus.REJECTED, "no");

        // Then
        assertThatExceptionOfType(ApprovalAlreadyCompletedException.class)
                .isThrownBy(() -> cloud.answer(GATE, token, ApprovalStatus.APPROVED, "yes"));
        cloud.awaitStatus(execution, "Failed");
    }

    @Test
    void refusesTokensItDoesNotKnow() {
        // Given
        Cloud cloud = start(Declarations.approvalsOnly());
        String token = cloud.token(cloud.start("sample"), GATE);

        // Then
        assertThatExceptionOfType(InvalidApprovalTokenException.class)
                .isThrownBy(() -> cloud.answer(GATE, UUID.randomUUID().toString(), ApprovalStatus.APPROVED, "ok"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> cloud.answer(GATE, "token", ApprovalStatus.APPROVED, "ok"));
        assertThat(cloud.state(GATE, GATE).latestExecution().token()).isEqualTo(token);
    }

    @Test
    void refusesWrongNames() {
        // Given
        Cloud cloud = start(Declarations.approvalsOnly());
        String token = cloud.token(cloud.start("sample"), GATE);

        // Then
        assertThatExceptionOfType(PipelineNotFoundException.class)
                .isThrownBy(() -> put(cloud, "other", GATE, GATE, token));
        assertThatExceptionOfType(StageNotFoundException.class)
                .isThrownBy(() -> put(cloud, "sample", "Other", GATE, token));
        assertThatExceptionOfType(ActionNotFoundException.class)
                .isThrownBy(() -> put(cloud, "sample", GATE, "Other", token));
    }

    @Test
    void refusesASummaryOfMoreThan512Characters() {
        // Given
        Cloud cloud = start(Declarations.approvalsOnly());
        String token = cloud.token(cloud.start("sample"), GATE);

        // Then
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> cloud.answer(GATE, token, ApprovalStatus.APPROVED, "x".repeat(513)));
        cloud.answer(GATE, token, ApprovalStatus.APPROVED, "x".repeat(512));
        assertThat(cloud.state(GATE, GATE).latestExecution().summary()).hasSize(512);
    }

    @Test
    void callsABlankSummaryAnInvalidTokenWhereOneIsRequired() {
        // Given
        Cloud cloud = start(Declarations.withApproval("IsSummaryRequired", "true"));
        String token = cloud.token(cloud.start("sample"), GATE);

        // When
        assertThatExceptionOfType(InvalidApprovalTokenException.class)
                .isThrownBy(() -> cloud.answer(GATE, token, ApprovalStatus.APPROVED, " "))
                .withMessageContaining("requires a summary");

        // Then
        cloud.answer(GATE, token, ApprovalStatus.APPROVED, "because");
        assertThat(cloud.state(GATE, GATE).latestExecution().statusAsString()).isEqualTo("Succeeded");
    }

    @Test
    void failsWhenNobodyAnswersInTime() {
        // Given
        Cloud cloud = start(Declarations.withTimeout(5));
        String execution = cloud.start("sample");
        String token = cloud.token(execution, GATE);

        // When
        clock.pass(Duration.ofMinutes(6));
        cloud.awaitStatus(execution, "Failed");

        // Then
        assertThat(cloud.state(GATE, GATE).latestExecution().errorDetails().code())
                .isEqualTo("JobFailed");
        assertThatExceptionOfType(ApprovalAlreadyCompletedException.class)
                .isThrownBy(() -> cloud.answer(GATE, token, ApprovalStatus.APPROVED, "late"));
    }

    @Test
    void isStrandedByAnUpdateOfThePipeline() {
        // Given
        Cloud cloud = start(Declarations.approvalsOnly());
        String execution = cloud.start("sample");
        String token = cloud.token(execution, GATE);
        var pipeline =
                cloud.pipeline().getPipeline(request -> request.name("sample")).pipeline();

        // When
        int version = cloud.pipeline()
                .updatePipeline(request -> request.pipeline(pipeline))
                .pipeline()
                .version();

        // Then
        assertThat(version).isEqualTo(2);
        assertThatExceptionOfType(InvalidApprovalTokenException.class)
                .isThrownBy(() -> cloud.answer(GATE, token, ApprovalStatus.APPROVED, "ok"));
        assertThat(cloud.state(GATE, GATE).latestExecution().statusAsString()).isEqualTo("Failed");
        assertThat(cloud.actions(execution).getFirst().statusAsString()).isEqualTo("InProgress");
        cloud.pipeline()
                .stopPipelineExecution(request -> request.pipelineName("sample")
                        .pipelineExecutionId(execution)
                        .abandon(true));
        assertThat(cloud.status(execution)).isEqualTo("Stopped");
    }

    @Test
    void showsItsConfigurationWithVariablesResolved() {
        // Given
        Cloud cloud = start(Declarations.withApproval("CustomData", "gate of #{codepipeline.PipelineExecutionId}"));
        String execution = cloud.start("sample");
        cloud.token(execution, GATE);

        // Then
        assertThat(cloud.actions(execution).getFirst().input().resolvedConfiguration())
                .containsEntry("CustomData", "gate of " + execution);
    }

    private Cloud start(JsonNode declaration) {
        return start(declaration, clock);
    }

    private Cloud start(JsonNode declaration, InstantSource source) {
        Cloud cloud = Cloud.approving(Traps.none(), source, declaration);
        started = cloud;
        return cloud;
    }

    private static void put(Cloud cloud, String pipeline, String stage, String action, String token) {
        var request = PutApprovalResultRequest.builder()
                .pipelineName(pipeline)
                .stageName(stage)
                .actionName(action)
                .token(token)
                .result(result -> result.status(ApprovalStatus.APPROVED).summary("ok"))
                .build();
        var unused = cloud.pipeline().putApprovalResult(request);
    }
}
