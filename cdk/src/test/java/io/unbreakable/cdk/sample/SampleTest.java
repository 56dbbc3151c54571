package io.unbreakable.cdk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unbreakable.cdk.Installations;
import io.unbreakable.cdk.NeedsNode;
import io.unbreakable.cdk.Template;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The demonstration on AWS, against the one of the sandbox. */
@NeedsNode
class SampleTest {
    private static final Path SANDBOX =
            Path.of("../sandbox/src/main/resources/io/unbreakable/sandbox/pipeline/sample-pipeline.json");
    private final Template template = Installations.sample().template("Sample");

    @Test
    void releasesThroughTheSameStagesAndActionsAsTheSandbox() throws IOException {
        JsonNode pipeline = template.all("AWS::CodePipeline::Pipeline").getFirst();

        assertThat(pipeline.path("PipelineType").asText()).isEqualTo("V2");
        assertThat(actions(pipeline.path("Stages"), "Name", "Actions"))
                .isEqualTo(actions(new ObjectMapper().readTree(SANDBOX.toFile()).path("stages"), "name", "actions"));
    }

    @Test
    void hasTheFourGroupsOfTheSampleAppEachOnItsInstance() {
        assertThat(template.all("AWS::CodeDeploy::DeploymentGroup"))
                .extracting(group -> group.path("DeploymentGroupName").asText()
                        + " on "
                        + group.findPath("Ec2TagGroup").path(0).path("Value").asText())
                .containsExactlyInAnyOrder(
                        "Staging on Staging",
                        "StagingTests on Staging",
                        "Production on Production",
                        "ProductionTests on Production");
    }

    @Test
    void startsARunForEachNewApp() {
        assertThat(template.all("AWS::Events::Rule").toString()).contains("Object Created", "app.zip");
        JsonNode queue = template.one("AWS::SQS::Queue", "QueueName", "unbreakable-sample-new-build-undeliverable");
        assertThat(queue.path("SqsManagedSseEnabled").asBoolean()).isTrue();
        assertThat(template.all("AWS::Events::Rule")
                        .getFirst()
                        .findPath("DeadLetterConfig")
                        .toString())
                .contains(template.resources("AWS::SQS::Queue").keySet());
        assertThat(template.all("AWS::S3::Bucket"))
                .hasSize(2)
                .allSatisfy(bucket -> assertThat(bucket.path("VersioningConfiguration")
                                .path("Status")
                                .asText())
                        .isEqualTo("Enabled"));
    }

    @Test
    void leavesNothingWhenThatWasAsked() {
        assertThat(deletion(Installations.other().template("Sample"))).containsOnly("Delete");
        assertThat(deletion(template)).containsOnly("Retain");
    }

    @Test
    void saysWhereEverythingIs() {
        assertThat(template.json().path("Outputs").properties())
                .extracting(output -> output.getKey())
                .contains("StagingInstance", "ProductionInstance", "SourceBucket", "ReportEndpoint", "ProblemEndpoint");
    }

    @Test
    void mayBeAnsweredAndRolledBackByTheInstallation() {
        String services = Installations.sample()
                .template("Services")
                .all("AWS::IAM::Policy")
                .toString();

        assertThat(services)
                .contains(
                        ":unbreakable-sample/ApproveStaging/ApproveStaging\"",
                        ":deploymentgroup:SampleApp/Production\"");
    }

    private static List<String> deletion(Template sample) {
        return sample.resources("AWS::S3::Bucket").values().stream()
                .map(bucket -> bucket.path("DeletionPolicy").asText())
                .toList();
    }

    private static List<String> actions(JsonNode stages, String name, String actions) {
        return StreamSupport.stream(stages.spliterator(), false)
                .flatMap(stage -> StreamSupport.stream(stage.path(actions).spliterator(), false)
                        .map(action -> stage.path(name).asText() + "/"
                                + action.path(name).asText()))
                .toList();
    }
}
