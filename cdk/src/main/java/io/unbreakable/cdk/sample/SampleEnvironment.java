package io.unbreakable.cdk.sample;

import io.unbreakable.cdk.nag.Accepted;
import io.unbreakable.cdk.settings.SampleSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.codedeploy.InstanceTagSet;
import software.amazon.awscdk.services.codedeploy.ServerApplication;
import software.amazon.awscdk.services.codedeploy.ServerDeploymentConfig;
import software.amazon.awscdk.services.codedeploy.ServerDeploymentGroup;
import software.amazon.awscdk.services.ec2.IVpc;
import software.amazon.awscdk.services.ec2.Instance;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/** Staging or Production: one instance, found by CodeDeploy by its tag, entered by Session Manager instead of a key. */
final class SampleEnvironment extends Construct {
    /** Where the app listens. */
    static final int PORT = 8080;

    private static final String TAG = "unbreakable-sample";

    private final String environment;
    private final Instance instance;

    SampleEnvironment(Construct scope, String environment, IVpc vpc, SampleSettings settings, UserData start) {
        super(scope, environment);
        this.environment = environment;
        instance = SampleInstance.of(this, environment, vpc, settings, start);
        Accepted.finding(instance, "EC29", "A demonstration: it may be ended, and is built again.");
        Accepted.finding(instance, "IAM4", "Session Manager instead of a key pair.");
        Tags.of(instance).add(TAG, environment);
        Tags.of(instance).add("Name", environment);
    }

    /** The group that gets the app and the one that gets its load, both on this instance. */
    Map<String, ServerDeploymentGroup> groups(ServerApplication application) {
        Map<String, ServerDeploymentGroup> groups = new LinkedHashMap<>();
        for (String name : List.of(environment, SamplePipeline.tests(environment))) {
            groups.put(
                    name,
                    ServerDeploymentGroup.Builder.create(this, name)
                            .application(application)
                            .deploymentGroupName(name)
                            .deploymentConfig(ServerDeploymentConfig.ALL_AT_ONCE)
                            .ec2InstanceTags(byTag())
                            .installAgent(false)
                            .build());
            Accepted.finding(
                    groups.get(name), "IAM4", "AWSCodeDeployRole is what CodeDeploy itself needs to find instances.");
        }
        return groups;
    }

    @SuppressWarnings("unchecked") // an array of maps, which the constructor makes of its arguments
    private InstanceTagSet byTag() {
        return new InstanceTagSet(Map.of(TAG, List.of(environment)));
    }

    /** Lets the instance get what it needs: what is deployed, and OneAgent. */
    void mayRead(IBucket artifacts, UserData start) {
        artifacts.grantRead(instance);
        start.mayReadToken(instance);
        Accepted.finding(instance, "IAM5", "Session Manager; and all objects of the pipeline's artifact bucket.");
    }

    String url() {
        return "http://" + instance.getInstancePublicDnsName() + ":" + PORT;
    }
}
