package io.unbreakable.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.EventSchemas;
import io.unbreakable.contracts.EventType;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationExtended;
import io.unbreakable.messaging.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Sends to the evaluator's queue, and sees what the bus delivers to the report; all of it has to be valid. */
@ApplicationScoped
class Mailbox {
    private final SqsClient sqs;
    private final List<EventData> seen = new CopyOnWriteArrayList<>();

    Mailbox(SqsClient sqs) {
        this.sqs = sqs;
    }

    void send(EventData data) {
        var type = EventType.of(data);
        var event = Event.of(data, Instant.now(), null);
        var envelope = new Envelope(
                UUID.randomUUID().toString(),
                type.detailType(),
                type.publisher().source(),
                Instant.now(),
                null,
                EventJson.mapper().valueToTree(event));
        sqs.sendMessage(request ->
                request.queueUrl(url(Topology.queue(Service.EVALUATOR))).messageBody(EventJson.write(envelope)));
    }

    /** Waits until that many verdicts on this validation were published. */
    List<ValidationEvaluated> verdicts(String id, int count) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> verdicts(id).size() >= count);
        return verdicts(id);
    }

    /** Waits for the one final verdict. */
    ValidationEvaluated verdict(String id) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> verdicts(id).stream().anyMatch(ValidationEvaluated::isFinal));
        return verdicts(id).getLast();
    }

    List<ValidationEvaluated> verdicts(String id) {
        receive();
        return seen.stream()
                .filter(ValidationEvaluated.class::isInstance)
                .map(ValidationEvaluated.class::cast)
                .filter(verdict -> verdict.validation().id().equals(id))
                .toList();
    }

    List<ValidationExtended> extensions(String id) {
        receive();
        return seen.stream()
                .filter(ValidationExtended.class::isInstance)
                .map(ValidationExtended.class::cast)
                .filter(extended -> extended.validation().id().equals(id))
                .toList();
    }

    private synchronized void receive() {
        String queue = url(Topology.queue(Service.REPORT));
        var messages = sqs.receiveMessage(request -> request.queueUrl(queue).maxNumberOfMessages(10))
                .messages();
        for (Message message : messages) {
            var envelope = EventJson.read(message.body(), Envelope.class);
            var type = EventType.ofDetailType(envelope.detailType()).orElseThrow();
            assertThat(EventSchemas.validate(type, envelope.detail())).isEmpty();
            seen.add(EventJson.read(envelope.detail(), type.data()).data());
            sqs.deleteMessage(request -> request.queueUrl(queue).receiptHandle(message.receiptHandle()));
        }
    }

    private String url(String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }
}
