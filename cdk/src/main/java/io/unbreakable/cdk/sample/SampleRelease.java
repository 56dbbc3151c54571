package io.unbreakable.cdk.sample;

import static java.util.Objects.requireNonNull;

import io.unbreakable.cdk.nag.Accepted;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.codedeploy.ServerDeploymentGroup;
import software.amazon.awscdk.services.codepipeline.Artifact;
import software.amazon.awscdk.services.codepipeline.IAction;
import software.amazon.awscdk.services.codepipeline.Pipeline;
import software.amazon.awscdk.services.codepipeline.PipelineType;
import software.amazon.awscdk.services.codepipeline.StageOptions;
import software.amazon.awscdk.services.codepipeline.actions.CodeDeployServerDeployAction;
import software.amazon.awscdk.services.codepipeline.actions.ManualApprovalAction;
import software.amazon.awscdk.services.codepipeline.actions.S3SourceAction;
import software.amazon.awscdk.services.codepipeline.actions.S3Trigger;
import software.constructs.Construct;

/** The pipeline: source, staging and its approval, production and its approval. Its gates stand in the monspec. */
final class SampleRelease extends Construct {
    static final String APP_KEY = "app.zip";

    private static final List<String> SOURCES = List.of("App", "Tests", "Monspec");

    private final SampleBuckets buckets;
    private final Map<String, Artifact> artifacts = Map.of(
            "App", new Artifact("App"),
            "Tests", new Artifact("Tests"),
            "Monspec", new Artifact("Monspec"));

    SampleRelease(Construct scope, SampleBuckets buckets, Map<String, ServerDeploymentGroup> groups) {
        super(scope, "Release");
        this.buckets = buckets;
        Pipeline pipeline = Pipeline.Builder.create(this, "Pipeline")
                .pipelineName(SamplePipeline.NAME)
                .pipelineType(PipelineType.V2)
                .artifactBucket(buckets.artifacts())
                .build();
        stage(pipeline, "Source", SOURCES.stream().map(this::source).toList());
        for (String environment : SamplePipeline.ENVIRONMENTS) {
            String tests = SamplePipeline.tests(environment);
            stage(
                    pipeline,
                    environment,
                    List.of(
                            deploy("DeployIn" + environment, "App", group(groups, environment), 1),
                            deploy("DeployTestsIn" + environment, "Tests", group(groups, tests), 2)));
            stage(pipeline, SamplePipeline.approval(environment), List.of(approval(environment)));
        }
        Accepted.finding(
                pipeline, "IAM5", "All objects of the demonstration's own two buckets, and its own deployments.");
        NewBuild.starts(this, buckets.source(), pipeline);
    }

    private static void stage(Pipeline pipeline, String name, List<IAction> actions) {
        pipeline.addStage(
                StageOptions.builder().stageName(name).actions(actions).build());
    }

    private static ServerDeploymentGroup group(Map<String, ServerDeploymentGroup> groups, String name) {
        return requireNonNull(groups.get(name), name);
    }

    private IAction source(String what) {
        return S3SourceAction.Builder.create()
                .actionName(what)
                .bucket(buckets.source())
                .bucketKey(key(what))
                .trigger(S3Trigger.NONE)
                .output(artifacts.get(what))
                .build();
    }

    private static String key(String what) {
        return switch (what) {
            case "App" -> APP_KEY;
            case "Tests" -> "tests.zip";
            default -> "monspec.json";
        };
    }

    private IAction deploy(String name, String artifact, ServerDeploymentGroup group, int runOrder) {
        return CodeDeployServerDeployAction.Builder.create()
                .actionName(name)
                .input(artifacts.get(artifact))
                .deploymentGroup(group)
                .runOrder(runOrder)
                .build();
    }

    private static IAction approval(String environment) {
        return ManualApprovalAction.Builder.create()
                .actionName(SamplePipeline.approval(environment))
                .build();
    }
}
