package io.unbreakable.cdk.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.cdk.Installations;
import io.unbreakable.cdk.NeedsNode;
import io.unbreakable.cdk.Synthesis;
import io.unbreakable.cdk.Template;
import io.unbreakable.contracts.Service;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The six services on Fargate. */
@NeedsNode
class ServicesTest {
    private static final String SERVICE = "AWS::ECS::Service";
    private final Template template = Installations.own().template("Services");

    @Test
    void runsTheSixServices() {
        assertThat(template.all(SERVICE))
                .extracting(service -> service.path("ServiceName").asText())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Service.values())
                        .map(service -> "unbreakable-" + service.id())
                        .toList());
    }

    @Test
    void givesNoTaskAPublicAddress() {
        assertThat(template.all(SERVICE))
                .allSatisfy(service -> assertThat(service.path("NetworkConfiguration")
                                .path("AwsvpcConfiguration")
                                .path("AssignPublicIp")
                                .asText())
                        .isEqualTo("DISABLED"));
    }

    @Test
    void takesAVersionBackThatDoesNotComeUp() {
        assertThat(template.all(SERVICE))
                .allSatisfy(service -> assertThat(
                                service.path("DeploymentConfiguration").path("DeploymentCircuitBreaker"))
                        .hasToString("{\"Enable\":true,\"Rollback\":true}"));
    }

    @Test
    void scalesOnDepthAndAgeOfTheQueue() {
        assertThat(template.all("AWS::ApplicationAutoScaling::ScalableTarget"))
                .hasSize(Service.values().length)
                .allSatisfy(
                        target -> assertThat(target.path("MaxCapacity").asInt()).isEqualTo(4));
        String alarms = template.all("AWS::CloudWatch::Alarm").toString();
        assertThat(alarms).contains("ApproximateNumberOfMessagesVisible", "ApproximateAgeOfOldestMessage");
    }

    @Test
    void keepsLogsForALimitedTimeInEveryStack() {
        for (Synthesis synthesis : List.of(Installations.own(), Installations.sample())) {
            for (Template stack : synthesis.templates().values()) {
                assertThat(stack.all("AWS::Logs::LogGroup"))
                        .allSatisfy(group -> assertThat(
                                        group.path("RetentionInDays").asInt())
                                .isPositive());
            }
        }
    }
}
