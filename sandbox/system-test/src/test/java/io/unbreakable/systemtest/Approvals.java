package io.unbreakable.systemtest;

import static org.awaitility.Awaitility.await;

import io.unbreakable.sandbox.aws.Account;
import io.unbreakable.sandbox.pipeline.SamplePipeline;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.ActionExecution;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionStatus;

/** The pipeline's approvals, as CodePipeline tells of them. */
final class Approvals {
    private Approvals() {}

    /** What became of the latest approval of this stage; its action has the stage's name. */
    static ActionExecution latest(RunningSystem system, String stage) {
        try (CodePipelineClient client = client(system.sandbox().pipeline().codePipelineUri())) {
            return client.getPipelineState(request -> request.name(SamplePipeline.NAME)).stageStates().stream()
                    .filter(state -> state.stageName().equals(stage))
                    .findFirst()
                    .orElseThrow()
                    .actionStates()
                    .getFirst()
                    .latestExecution();
        }
    }

    /** Waits until this action has succeeded in this execution. */
    static void awaitSuccess(RunningSystem system, String execution, String action) {
        try (CodePipelineClient client = client(system.sandbox().pipeline().codePipelineUri())) {
            await(action + " of " + execution)
                    .atMost(Duration.ofSeconds(150))
                    .until(() -> client
                            .listActionExecutions(request -> request.pipelineName(SamplePipeline.NAME)
                                    .filter(filter -> filter.pipelineExecutionId(execution)))
                            .actionExecutionDetails()
                            .stream()
                            .anyMatch(run -> run.actionName().equals(action)
                                    && run.status() == ActionExecutionStatus.SUCCEEDED));
        }
    }

    private static CodePipelineClient client(URI endpoint) {
        return CodePipelineClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(Account.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
