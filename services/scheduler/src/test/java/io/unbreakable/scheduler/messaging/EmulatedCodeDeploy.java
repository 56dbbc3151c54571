package io.unbreakable.scheduler.messaging;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.messaging.AwsTestResource;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.BundleType;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocationType;

/** The sandbox's CodeDeploy, which tells nobody of what is deployed here. */
public final class EmulatedCodeDeploy implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        System.setProperty("aws.endpointUrlCodeDeploy", uri());
        System.setProperty("aws.endpointUrlCodedeploy", uri());
        return Map.of();
    }

    @Override
    public void stop() {
        System.clearProperty("aws.endpointUrlCodeDeploy");
        System.clearProperty("aws.endpointUrlCodedeploy");
    }

    /** Creates a group and its application. */
    static void create(DeploymentGroup group) {
        try (CodeDeployClient client = client()) {
            var application = client.createApplication(request -> request.applicationName(group.application()));
            var created = client.createDeploymentGroup(request -> request.applicationName(group.application())
                    .deploymentGroupName(group.name())
                    .serviceRoleArn("arn:aws:iam::000000000000:role/r"));
            if (application.applicationId() == null || created.deploymentGroupId() == null) {
                throw new IllegalStateException("not created: " + group.key());
            }
        }
    }

    /** Deploys something, and says its id. */
    static String deploy(DeploymentGroup group) {
        try (CodeDeployClient client = client()) {
            return client.createDeployment(request -> request.applicationName(group.application())
                            .deploymentGroupName(group.name())
                            .revision(revision -> revision.revisionType(RevisionLocationType.S3)
                                    .s3Location(location -> location.bucket("unbreakable-source")
                                            .key("app.zip")
                                            .bundleType(BundleType.ZIP))))
                    .deploymentId();
        }
    }

    private static CodeDeployClient client() {
        return CodeDeployClient.builder()
                .endpointOverride(URI.create(uri()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static String uri() {
        String uri = AwsTestResource.environment().get("AWS_ENDPOINT_URL_CODEDEPLOY");
        if (uri == null) {
            throw new IllegalStateException("the emulators have no CodeDeploy");
        }
        return uri;
    }
}
