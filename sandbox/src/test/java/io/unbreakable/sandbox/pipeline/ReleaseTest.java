package io.unbreakable.sandbox.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unbreakable.sandbox.pipeline.events.StateChange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionDetail;
import software.amazon.awssdk.services.codepipeline.model.ApprovalStatus;

@ResourceLock(TestS3.LOCK)
class ReleaseTest {
    private final Cloud cloud = Cloud.start();

    @AfterEach
    void close() {
        cloud.close();
    }

    @Test
    void bringsAReleaseThroughBothEnvironments() throws Exception {
        // Given
        String execution = cloud.release(Bundle.healthy("one"));

        // When
        cloud.answer("ApproveStaging", cloud.token(execution, "ApproveStaging"), ApprovalStatus.APPROVED, "good");
        cloud.answer("ApproveProduction", cloud.token(execution, "ApproveProduction"), ApprovalStatus.APPROVED, "");
        cloud.awaitStatus(execution, "Succeeded");

        // Then
        ActionExecutionDetail deployed = action(execution, "DeployInProduction");
        Path unpacked =
                cloud.unpacked("Production", deployed.output().executionResult().externalExecutionId());
        assertThat(Files.readString(unpacked.resolve("revision.txt"))).isEqualTo("one\n");
        assertThat(Files.readString(unpacked.resolve("started.env")))
                .contains("APPLICATION_NAME=SampleApp", "DEPLOYMENT_GROUP_NAME=Production", "DEPLOYMENT_ID=d-")
                .contains("LIFECYCLE_EVENT=ApplicationStart", "DEPLOYMENT_GROUP_ID=");
        assertThat(deployed.input().inputArtifacts().getFirst().s3location().key())
                .startsWith("sample/App/");
        assertThat(action(execution, "App").output().executionResult().externalExecutionSummary())
                .isEqualTo("a release");
    }

    @Test
    void saysWhatHappensInTheNativeWordsOfItsEvents() {
        // Given
        String execution = cloud.release(Bundle.healthy("one"));
        String token = cloud.token(execution, "ApproveStaging");

        // When
        cloud.answer("ApproveStaging", token, ApprovalStatus.REJECTED, "too slow");
        cloud.awaitStatus(execution, "Failed");
        await().until(() -> states("Pipeline").contains("FAILED"));

        // Then
        assertThat(states("Pipeline")).containsExactly("STARTED", "FAILED");
        assertThat(states("Stage"))
                .containsExactly("STARTED", "SUCCEEDED", "STARTED", "SUCCEEDED", "STARTED", "FAILED");
        StateChange rejected = Cloud.only(
                        cloud.bus(), change -> change.detailType().contains("Action Execution"))
                .getLast();
        assertThat(rejected.resources()).containsExactly("arn:aws:codepipeline:us-east-1:000000000000:sample");
        assertThat(rejected.detail().toString())
                .contains("\"version\":1.0", "\"pipeline-execution-attempt\":1.0", "\"state\":\"FAILED\"")
                .contains(
                        "\"type\":{\"category\":\"Approval\",\"owner\":\"AWS\",\"provider\":\"Manual\",\"version\":\"1\"}")
                .contains("\"action-execution-id\":\"" + token + "\"")
                .contains("\"external-execution-summary\":\"too slow\"", "\"error-code\":\"JobFailed\"")
                .contains("\"external-execution-id\":\"" + token + "\"");
        assertThat(Cloud.only(cloud.bus(), change -> change.detailType().contains("Stage"))
                        .getFirst()
                        .detail()
                        .path("pipeline-execution-attempt")
                        .toString())
                .isEqualTo("0.0");
        assertThat(cloud.seen()).hasSameSizeAs(cloud.bus());
    }

    @Test
    void showsThePipelineThatIsReleased() {
        // When
        var pipeline = cloud.pipeline().getPipeline(request -> request.name("sample"));
        String execution = cloud.release(Bundle.healthy("one"));
        String token = cloud.token(execution, "ApproveStaging");

        // Then
        assertThat(pipeline.pipeline().stages()).hasSize(5);
        assertThat(pipeline.pipeline().version()).isEqualTo(1);
        assertThat(pipeline.metadata().pipelineArn()).isEqualTo("arn:aws:codepipeline:us-east-1:000000000000:sample");
        assertThat(cloud.state("ApproveStaging", "ApproveStaging")
                        .latestExecution()
                        .token())
                .isEqualTo(token);
        assertThat(cloud.state("Source", "App").currentRevision().revisionId()).isNotBlank();
        assertThat(cloud.pipeline()
                        .listPipelineExecutions(request -> request.pipelineName("sample"))
                        .pipelineExecutionSummaries()
                        .getFirst()
                        .sourceRevisions())
                .hasSize(3);
        assertThat(cloud.pipeline().listPipelines().pipelines())
                .extracting(summary -> summary.name())
                .containsExactly("sample");
    }

    @Test
    void failsTheExecutionWhenNothingIsInTheSource() {
        // Given
        TestS3.CLIENT.deleteObject(
                request -> request.bucket("unbreakable-source").key("app.zip"));

        // When
        String execution = cloud.start("sample");
        cloud.awaitStatus(execution, "Failed");

        // Then
        assertThat(action(execution, "App")
                        .output()
                        .executionResult()
                        .errorDetails()
                        .code())
                .isEqualTo("ConfigurationError");
    }

    private ActionExecutionDetail action(String execution, String name) {
        return cloud.actions(execution).stream()
                .filter(run -> run.actionName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> states(String level) {
        String type = "CodePipeline %s Execution State Change".formatted(level);
        return Cloud.only(cloud.bus(), change -> change.detailType().equals(type)).stream()
                .map(StateChange::state)
                .toList();
    }
}
