package io.unbreakable.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unbreakable.contracts.BusRule;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bus, queues and rules, against the topology. */
@NeedsNode
class MessagingTest {
    private static final String QUEUE = "AWS::SQS::Queue";
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
    void hasThreeEncryptedQueuesPerServiceWithTheNamesOfTheTopology() {
        for (Service service : Service.values()) {
            JsonNode queue = template.one(QUEUE, "QueueName", Topology.queue(service));
            assertThat(queue.path("RedrivePolicy").path("maxReceiveCount").asInt())
                    .isEqualTo(Topology.MAX_RECEIVE_COUNT);
            assertThat(target(queue.path("RedrivePolicy").path("deadLetterTargetArn")))
                    .isEqualTo(Topology.deadLetterQueue(service));
            template.one(QUEUE, "QueueName", Topology.undeliverableQueue(service));
        }
        assertThat(template.all(QUEUE))
                .hasSize(3 * Service.values().length)
                .allSatisfy(
                        queue -> assertThat(queue.path("SqsManagedSseEnabled").asBoolean())
                                .isTrue());
    }

    @Test
    void letsNobodyIntoAQueueWithoutTls() {
        assertThat(template.all("AWS::SQS::QueuePolicy"))
                .hasSize(3 * Service.values().length)
                .allSatisfy(policy -> assertThat(
                                policy.path("PolicyDocument").path("Statement").toString())
                        .contains("{\"Bool\":{\"aws:SecureTransport\":\"false\"}},\"Effect\":\"Deny\""));
    }

    @Test
    void hasTheRulesOfTheTopologyAndNoOthers() throws IOException {
        for (BusRule rule : Topology.busRules()) {
            JsonNode found = template.one(RULE, "Name", rule.name());
            assertThat(found.path("EventPattern")).isEqualTo(new ObjectMapper().readTree(rule.pattern()));
            assertThat(found.has("EventBusName")).isTrue();
            leadsTo(found, rule.target());
        }
        for (Topology.AwsRule rule : Topology.awsRules()) {
            JsonNode found = template.one(RULE, "Name", rule.name());
            assertThat(found.has("EventBusName")).as("on the default bus").isFalse();
            leadsTo(found, Service.INGEST);
        }
        assertThat(template.all(RULE))
                .hasSize(Topology.busRules().size() + Topology.awsRules().size());
    }

    @Test
    void hearsOfTheListedPipelinesAndGroupsOnly() {
        assertThat(pattern("unbreakable-codepipeline").path("detail")).hasToString("{\"pipeline\":[\"shop\"]}");
        assertThat(pattern("unbreakable-codedeploy").path("detail"))
                .hasToString("{\"application\":[\"shop\"],\"deploymentGroup\":[\"Staging\",\"Production\"]}");
    }

    private JsonNode pattern(String rule) {
        return template.one(RULE, "Name", rule).path("EventPattern");
    }

    private void leadsTo(JsonNode rule, Service service) {
        assertThat(rule.path("State").asText()).isEqualTo("ENABLED");
        assertThat(List.copyOf(rule.findParents("DeadLetterConfig")))
                .singleElement()
                .satisfies(to -> {
                    assertThat(target(to.path("Arn"))).isEqualTo(Topology.queue(service));
                    assertThat(target(to.path("DeadLetterConfig").path("Arn")))
                            .isEqualTo(Topology.undeliverableQueue(service));
                });
    }

    /** The name of the queue whose ARN this is. */
    private String target(JsonNode arn) {
        Map<String, JsonNode> queues = template.resources(QUEUE);
        String logical = arn.path("Fn::GetAtt").path(0).asText();
        return queues.getOrDefault(logical, arn)
                .path("Properties")
                .path("QueueName")
                .asText();
    }
}
