package io.unbreakable.cdk.sample;

import io.unbreakable.cdk.edge.EdgeStack;
import io.unbreakable.cdk.network.NetworkStack;
import io.unbreakable.cdk.secrets.SecretsStack;
import io.unbreakable.cdk.settings.Place;
import io.unbreakable.cdk.settings.SampleSettings;
import io.unbreakable.cdk.settings.StageSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.codedeploy.ServerApplication;
import software.amazon.awscdk.services.codedeploy.ServerDeploymentGroup;
import software.constructs.Construct;

/** The demonstration on AWS: two instances that are watched by Dynatrace, and the pipeline that releases builds to them. */
public final class SampleStack extends Stack {

    public SampleStack(
            Construct scope,
            String id,
            StackProps props,
            StageSettings settings,
            Place place,
            SampleSettings sample,
            NetworkStack network,
            SecretsStack secrets,
            EdgeStack edge) {
        super(scope, id, props);
        SampleBuckets buckets = new SampleBuckets(this, place, settings.deleteDataWithStack());
        UserData start = new UserData(settings, sample, secrets);
        ServerApplication application = ServerApplication.Builder.create(this, "Application")
                .applicationName(SamplePipeline.APPLICATION)
                .build();
        Map<String, ServerDeploymentGroup> groups = new LinkedHashMap<>();
        for (String environment : SamplePipeline.ENVIRONMENTS) {
            SampleEnvironment built = new SampleEnvironment(this, environment, network.vpc(), sample, start);
            built.mayRead(buckets.artifacts(), start);
            groups.putAll(built.groups(application));
            output(environment + "Instance", "The " + environment + " system", built.url());
        }
        new SampleRelease(this, buckets, groups);
        output(
                "SourceBucket",
                "Where builds are put: app.zip last, it starts the release",
                buckets.source().getBucketName());
        output("ReportEndpoint", "Where people find the report", edge.report().url());
        output(
                "ProblemEndpoint",
                "What Dynatrace's problem notification calls",
                edge.frontDoor().problems());
    }

    private void output(String id, String description, String value) {
        CfnOutput.Builder.create(this, id).description(description).value(value).build();
    }
}
