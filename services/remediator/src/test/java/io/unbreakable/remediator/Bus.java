package io.unbreakable.remediator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.EventSchemas;
import io.unbreakable.contracts.EventType;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What the remediator takes from its queue and what others hear of it. */
final class Bus {
    private final SqsClient sqs;
    private final Map<String, JsonNode> heard = new ConcurrentHashMap<>();

    Bus(SqsClient sqs) {
        this.sqs = sqs;
    }

    /** Delivers this event twice, as another service would have published it. */
    void send(EventData data) {
        Map<String, Object> envelope = Map.of(
                "id", UUID.randomUUID().toString(),
                "detail-type", EventType.of(data).detailType(),
                "source", "unbreakable.test",
                "detail", Event.of(data, Instant.now(), null));
        String message = EventJson.write((Object) envelope);
        for (int time = 1; time <= 2; time++) {
            sqs.sendMessage(request ->
                    request.queueUrl(url(Topology.queue(Service.REMEDIATOR))).messageBody(message));
        }
    }

    /** The data of the event whose id begins and goes on like this, valid by its schema. */
    JsonNode hears(String type, String part) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> find(type, part), found -> !found.isEmpty())
                .getFirst();
    }

    /** The data of the events that were heard so far. */
    List<JsonNode> find(String type, String part) {
        receive();
        return heard.entrySet().stream()
                .filter(event ->
                        event.getKey().startsWith(type + "/") && event.getKey().contains(part))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void receive() {
        String queue = url(Topology.queue(Service.REPORT));
        sqs.receiveMessage(request ->
                        request.queueUrl(queue).maxNumberOfMessages(10).waitTimeSeconds(1))
                .messages()
                .forEach(message -> {
                    JsonNode envelope = read(message.body());
                    check(envelope);
                    heard.put(envelope.at("/detail/metadata/id").asText(), envelope.at("/detail/data"));
                    sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle(message.receiptHandle()));
                });
    }

    private static void check(JsonNode envelope) {
        EventType type =
                EventType.ofDetailType(envelope.path("detail-type").asText()).orElseThrow();
        assertThat(EventSchemas.validate(type, envelope.path("detail"))).isEmpty();
    }

    private static JsonNode read(String body) {
        return EventJson.read(body, JsonNode.class);
    }

    private String url(String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }
}
