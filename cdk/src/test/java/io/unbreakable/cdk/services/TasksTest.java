package io.unbreakable.cdk.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.cdk.Installations;
import io.unbreakable.cdk.NeedsNode;
import io.unbreakable.cdk.SourceCode;
import io.unbreakable.cdk.Synthesis;
import io.unbreakable.cdk.Template;
import io.unbreakable.contracts.Service;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the services run as. */
@NeedsNode
class TasksTest {
    private static final String TASK = "AWS::ECS::TaskDefinition";
    private final Template template = Installations.own().template("Services");

    @Test
    void letsTasksWriteNothingButTmpAndStopInPeace() {
        assertThat(containers()).hasSize(Service.values().length).allSatisfy(container -> {
            assertThat(container.path("ReadonlyRootFilesystem").asBoolean()).isTrue();
            assertThat(container
                            .path("MountPoints")
                            .path(0)
                            .path("ContainerPath")
                            .asText())
                    .isEqualTo("/tmp");
            assertThat(container.path("StopTimeout").asInt()).isGreaterThan(10);
            assertThat(container.path("HealthCheck").path("Command").toString()).contains("/q/health/live");
        });
    }

    @Test
    void mountsWhatTheImageSaysIsAVolumeWhichOthersThanRootMayWrite() {
        List<String> image =
                SourceCode.read(Path.of("../images/Dockerfile")).lines().toList();

        assertThat(containers())
                .allSatisfy(container -> assertThat(container.path("MountPoints"))
                        .singleElement()
                        .satisfies(mount -> assertThat(image)
                                .contains("VOLUME [\""
                                        + mount.path("ContainerPath").asText() + "\"]")));
        assertThat(image)
                .containsSubsequence(
                        "RUN train && rm -rf /tmp/* && chmod 1777 /tmp", "VOLUME [\"/tmp\"]", "USER 10001:10001");
    }

    @Test
    void startsNewTasksWhenAPipelineIsAdded() {
        Template more = Installations.other().template("Services");
        Template fewer = Installations.sample().template("Services");

        assertThat(label(more, "ingest")).hasSize(16).isNotEqualTo(label(fewer, "ingest"));
        assertThat(label(more, "scheduler")).isEqualTo(label(fewer, "scheduler"));
    }

    @Test
    void runsOnTheProcessorsThatAreAskedFor() {
        assertThat(processors(Installations.other())).containsOnly("X86_64");
        assertThat(processors(Installations.own())).containsOnly("ARM64");
    }

    @Test
    void takesImagesOfARegistryWithTheRightToPullThem() {
        Template pushed = Installations.other().template("Services");

        assertThat(pushed.all(TASK))
                .extracting(task ->
                        task.path("ContainerDefinitions").path(0).path("Image").toString())
                .allMatch(image -> image.contains("111122223333.dkr.ecr.us-gov-west-1."))
                .anyMatch(image -> image.contains("/unbreakable/ingest:7"));
        assertThat(pushed.all("AWS::IAM::Policy").toString())
                .contains("\"arn:aws-us-gov:ecr:us-gov-west-1:111122223333:repository/unbreakable/ingest\"");
    }

    @Test
    void putsNothingIntoAnEnvironmentVariableButThePort() {
        assertThat(containers())
                .extracting(container -> container.path("Environment").toString())
                .containsOnly("[{\"Name\":\"PORT\",\"Value\":\"8080\"}]");
    }

    @Test
    void putsACollectorForXRayBesideAServiceWhenAsked() {
        assertThat(template.all(TASK))
                .allSatisfy(task -> assertThat(task.path("ContainerDefinitions")
                                .path(1)
                                .path("Environment")
                                .toString())
                        .contains("AOT_CONFIG_CONTENT", "awsxray"));
        assertThat(Installations.sample().template("Services").all(TASK))
                .allSatisfy(
                        task -> assertThat(task.path("ContainerDefinitions")).hasSize(1));
    }

    @Test
    void givesEachServiceARoleOfItsOwn() {
        assertThat(template.all(TASK))
                .extracting(task -> task.path("TaskRoleArn").toString())
                .doesNotHaveDuplicates()
                .hasSize(Service.values().length);
    }

    private static String label(Template services, String service) {
        return services.all(TASK).stream()
                .filter(task -> task.path("Family").asText().contains(service))
                .map(task -> task.findPath("unbreakable.settings").asText())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> processors(Synthesis synthesis) {
        return synthesis.template("Services").all(TASK).stream()
                .map(task -> task.findPath("CpuArchitecture").asText())
                .toList();
    }

    private List<JsonNode> containers() {
        return template.all(TASK).stream()
                .map(task -> task.path("ContainerDefinitions").path(0))
                .toList();
    }
}
