package io.unbreakable.cdk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unbreakable.cdk.Installations;
import io.unbreakable.cdk.NeedsNode;
import io.unbreakable.cdk.Roles;
import io.unbreakable.cdk.Template;
import io.unbreakable.contracts.BusRule;
import io.unbreakable.contracts.Rule;
import io.unbreakable.contracts.Topology;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bus and rules, against the topology. */
@NeedsNode
class RulesTest {
    private static final String RULE = "AWS::Events::Rule";
    private final Template template = Installations.own().template("Messaging");

    @Test
    void hasTheBusOfTheTopologyWithAnArchive() {
        assertThat(template.one("AWS::Events::EventBus", "Name", Topology.BUS)).isNotEmpty();
        assertThat(template.all("AWS::Events::Archive"))
                .singleElement()
                .satisfies(archive ->
                        assertThat(archive.path("RetentionDays").asInt()).isEqualTo(90));
    }

    @Test
    void letsEventBridgeSendForItsRulesOnly() {
        for (Map.Entry<String, JsonNode> rule : template.resources(RULE).entrySet()) {
            JsonNode to = rule.getValue().findPath("Targets").path(0);
            for (JsonNode queue :
                    List.of(to.path("Arn"), to.path("DeadLetterConfig").path("Arn"))) {
                assertThat(allowedInto(queue))
                        .as("%s into %s", rule.getKey(), template.queue(queue))
                        .filteredOn(allowed -> allowed.path("Condition")
                                .toString()
                                .equals("{\"ArnEquals\":{\"aws:SourceArn\":{\"Fn::GetAtt\":[\"" + rule.getKey()
                                        + "\",\"Arn\"]}}}"))
                        .singleElement()
                        .satisfies(allowed -> {
                            assertThat(allowed.path("Principal")).hasToString("{\"Service\":\"events.amazonaws.com\"}");
                            assertThat(allowed.path("Action").asText()).isEqualTo("sqs:SendMessage");
                            assertThat(allowed.path("Resource")).isEqualTo(queue);
                        });
            }
        }
    }

    @Test
    void hasTheRulesOfTheTopologyAndNoOthers() throws IOException {
        for (BusRule rule : Topology.busRules()) {
            JsonNode found = template.one(RULE, "Name", rule.name());
            assertThat(found.path("EventPattern")).isEqualTo(new ObjectMapper().readTree(rule.pattern()));
            assertThat(found.has("EventBusName")).isTrue();
            leadsTo(found, rule);
        }
        for (Topology.AwsRule rule : Topology.awsRules()) {
            JsonNode found = template.one(RULE, "Name", rule.name());
            assertThat(found.has("EventBusName")).as("on the default bus").isFalse();
            leadsTo(found, rule);
        }
        assertThat(template.all(RULE)).hasSameSizeAs(Topology.rules());
    }

    /** CloudFormation keeps what it exports for as long as another stack imports it. */
    @Test
    void letsALaterVersionDoWithoutOneOfThem() {
        assertThat(template.json().path("Outputs").properties())
                .isNotEmpty()
                .noneMatch(output -> output.getKey().contains("Undeliverable"));
    }

    @Test
    void hearsOfTheListedPipelinesAndGroupsOnly() {
        assertThat(pattern("unbreakable-codepipeline").path("detail")).hasToString("{\"pipeline\":[\"shop\"]}");
        assertThat(pattern("unbreakable-codedeploy").path("detail"))
                .hasToString("{\"application\":[\"shop\"],\"deploymentGroup\":[\"Staging\",\"Production\"]}");
    }

    /** What the policy of the queue with this ARN allows. */
    private List<JsonNode> allowedInto(JsonNode queue) {
        return template.all("AWS::SQS::QueuePolicy").stream()
                .filter(policy -> policy.path("Queues")
                        .path(0)
                        .path("Ref")
                        .equals(queue.path("Fn::GetAtt").path(0)))
                .flatMap(policy -> Roles.list(policy.path("PolicyDocument").path("Statement")).stream())
                .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                .toList();
    }

    private JsonNode pattern(String rule) {
        return template.one(RULE, "Name", rule).path("EventPattern");
    }

    private void leadsTo(JsonNode found, Rule rule) {
        assertThat(found.path("State").asText()).isEqualTo("ENABLED");
        assertThat(List.copyOf(found.findParents("DeadLetterConfig")))
                .singleElement()
                .satisfies(to -> {
                    assertThat(template.queue(to.path("Arn"))).isEqualTo(Topology.queue(rule.target()));
                    assertThat(template.queue(to.path("DeadLetterConfig").path("Arn")))
                            .isEqualTo(rule.undeliverableQueue());
                });
    }
}
