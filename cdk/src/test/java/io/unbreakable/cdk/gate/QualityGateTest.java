package io.unbreakable.cdk.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.unbreakable.cdk.NeedsNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.assertions.Template;
import software.amazon.awscdk.services.codedeploy.ServerDeploymentGroup;
import software.amazon.awscdk.services.codepipeline.Artifact;
import software.amazon.awscdk.services.codepipeline.IStage;
import software.amazon.awscdk.services.codepipeline.Pipeline;
import software.amazon.awscdk.services.codepipeline.StageOptions;
import software.amazon.awscdk.services.codepipeline.actions.CodeDeployServerDeployAction;
import software.amazon.awscdk.services.codepipeline.actions.S3SourceAction;
import software.amazon.awscdk.services.s3.Bucket;

/** A gate in somebody's pipeline. */
@NeedsNode
class QualityGateTest {
    @Test
    void isAnApprovalInTheDeploymentsOwnStageAfterIt() {
        Stack stack = new Stack();
        IStage staging = pipelineOf(stack).getStages().getLast();

        QualityGate.comparing("StagingToProduction", Duration.minutes(5))
                .report("https://gates.example.org")
                .timeout(Duration.hours(2))
                .addTo(staging, 2);

        Template.fromStack(stack)
                .hasResourceProperties(
                        "AWS::CodePipeline::Pipeline",
                        Match.objectLike(Map.of(
                                "Stages",
                                Match.arrayWith(List.of(Match.objectLike(Map.of(
                                        "Name",
                                        "Staging",
                                        "Actions",
                                        Match.arrayWith(List.of(Match.objectLike(Map.of(
                                                "Name",
                                                "QualityGate",
                                                "RunOrder",
                                                2,
                                                "TimeoutInMinutes",
                                                120,
                                                "Configuration",
                                                Match.objectLike(Map.of(
                                                        "CustomData", "StagingToProduction,5",
                                                        "ExternalEntityLink", "https://gates.example.org")))))))))))));
    }

    @Test
    void hasTheNameThatItIsGiven() {
        IStage staging = pipelineOf(new Stack()).getStages().getLast();

        QualityGate.of("StagingGate").named("Gate").addTo(staging, 2);

        assertThat(staging.getActions())
                .extracting(action -> action.getActionProperties().getActionName())
                .containsExactly("Deploy", "Gate");
    }

    @Test
    void waitsBeyondItsWindowWhenNothingIsSaid() {
        Stack stack = new Stack();

        QualityGate.comparing("StagingToProduction", Duration.hours(8))
                .addTo(pipelineOf(stack).getStages().getLast(), 2);

        assertThat(Template.fromStack(stack).toJSON().toString()).contains("TimeoutInMinutes=720");
    }

    @Test
    void refusesAPlaceThatIsNotAfterTheDeployment() {
        List<IStage> stages = pipelineOf(new Stack()).getStages();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualityGate.of("StagingGate").addTo(stages.getLast(), 1))
                .withMessage("The gate of stage Staging has to come after the deployment:"
                        + " its runOrder must be larger than 1, not 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualityGate.of("StagingGate").addTo(stages.getFirst(), 2))
                .withMessageContaining("Stage Source has no deployment");
    }

    /** Something with a stage that deploys. */
    private static Pipeline pipelineOf(Stack stack) {
        Pipeline pipeline = Pipeline.Builder.create(stack, "Pipeline").build();
        Artifact app = new Artifact("App");
        pipeline.addStage(StageOptions.builder()
                .stageName("Source")
                .actions(List.of(S3SourceAction.Builder.create()
                        .actionName("App")
                        .bucket(Bucket.fromBucketName(stack, "Source", "source"))
                        .bucketKey("app.zip")
                        .output(app)
                        .build()))
                .build());
        pipeline.addStage(StageOptions.builder()
                .stageName("Staging")
                .actions(List.of(CodeDeployServerDeployAction.Builder.create()
                        .actionName("Deploy")
                        .input(app)
                        .deploymentGroup(ServerDeploymentGroup.Builder.create(stack, "Group")
                                .build())
                        .build()))
                .build());
        return pipeline;
    }
}
