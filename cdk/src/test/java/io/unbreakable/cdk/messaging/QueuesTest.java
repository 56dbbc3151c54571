package io.unbreakable.cdk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.cdk.Installations;
import io.unbreakable.cdk.NeedsNode;
import io.unbreakable.cdk.Roles;
import io.unbreakable.cdk.Template;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Queues, against the topology. */
@NeedsNode
class QueuesTest {
    private static final String QUEUE = "AWS::SQS::Queue";
    private final Template template = Installations.own().template("Messaging");

    @Test
    void hasTwoQueuesPerServiceAndOnePerRuleAndAllAreEncrypted() {
        for (Service service : Service.values()) {
            JsonNode queue = template.one(QUEUE, "QueueName", Topology.queue(service));
            assertThat(queue.path("RedrivePolicy").path("maxReceiveCount").asInt())
                    .isEqualTo(Topology.MAX_RECEIVE_COUNT);
            assertThat(template.queue(queue.path("RedrivePolicy").path("deadLetterTargetArn")))
                    .isEqualTo(Topology.deadLetterQueue(service));
        }
        assertThat(template.all(QUEUE))
                .hasSize(2 * Service.values().length + Topology.rules().size())
                .allSatisfy(
                        queue -> assertThat(queue.path("SqsManagedSseEnabled").asBoolean())
                                .isTrue());
    }

    @Test
    void letsNobodyIntoAQueueWithoutTls() {
        assertThat(template.all("AWS::SQS::QueuePolicy"))
                .hasSize(2 * Service.values().length + Topology.rules().size())
                .allSatisfy(policy -> assertThat(
                                policy.path("PolicyDocument").path("Statement").toString())
                        .contains("{\"Bool\":{\"aws:SecureTransport\":\"false\"}},\"Effect\":\"Deny\""));
    }

    @Test
    void letsNobodyElseIntoAQueueByItsPolicy() {
        assertThat(template.all("AWS::SQS::QueuePolicy"))
                .flatExtracting(
                        policy -> Roles.list(policy.path("PolicyDocument").path("Statement")))
                .filteredOn(statement -> statement.path("Effect").asText().equals("Allow"))
                .isNotEmpty()
                .allSatisfy(allowed ->
                        assertThat(allowed.path("Condition").toString()).contains("aws:SourceArn"));
    }

    @Test
    void keepsADeadLetterWhenItHasWaitedForLong() {
        for (Service service : Service.values()) {
            assertThat(retention(Topology.queue(service))).isEqualTo(Duration.ofDays(4));
            assertThat(retention(Topology.deadLetterQueue(service))).isEqualTo(Duration.ofDays(14));
        }
        assertThat(Topology.rules())
                .extracting(rule -> retention(rule.undeliverableQueue()))
                .containsOnly(Duration.ofDays(14));
    }

    private Duration retention(String queue) {
        return Duration.ofSeconds(template.one(QUEUE, "QueueName", queue)
                .path("MessageRetentionPeriod")
                .asLong());
    }
}
