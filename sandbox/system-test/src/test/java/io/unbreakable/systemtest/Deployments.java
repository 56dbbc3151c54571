package io.unbreakable.systemtest;

import io.unbreakable.sandbox.aws.Account;
import io.unbreakable.sandbox.pipeline.SamplePipeline;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;

/** The app's deployments, as CodeDeploy tells of them. */
final class Deployments {
    private Deployments() {}

    /** The ids of all deployments to this environment so far. */
    static List<String> to(RunningSystem system, String environment) {
        try (CodeDeployClient client = CodeDeployClient.builder()
                .endpointOverride(system.sandbox().pipeline().codeDeployUri())
                .region(Region.of(Account.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            return client.listDeployments(request ->
                            request.applicationName(SamplePipeline.APPLICATION).deploymentGroupName(environment))
                    .deployments();
        }
    }
}
