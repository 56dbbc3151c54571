package io.unbreakable.systemtest;

import io.unbreakable.sandbox.aws.Account;
import io.unbreakable.sandbox.pipeline.SamplePipeline;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.ActionExecution;

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

    private static CodePipelineClient client(URI endpoint) {
        return CodePipelineClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(Account.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
