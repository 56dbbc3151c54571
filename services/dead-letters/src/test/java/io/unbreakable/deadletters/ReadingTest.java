package io.unbreakable.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Service;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

class ReadingTest {
    private static final DeadLetterQueue QUEUE =
            DeadLetterQueue.of(Service.EVALUATOR).getFirst();
    private static final String EVENT = """
            {"detail-type":"validation.due.v1","detail":{"metadata":{"id":"due/v1/1"},"data":{}}}""";

    @Test
    void tellsWhatItIsSinceWhenAndWhy() {
        DeadLetter letter = Reading.of(message(EVENT, Map.of("reason", "it has no window")), QUEUE);

        assertThat(letter)
                .isEqualTo(new DeadLetter(
                        "m-1",
                        Service.EVALUATOR,
                        "unbreakable-evaluator-dlq",
                        "it has no window",
                        "validation.due.v1",
                        "due/v1/1",
                        Instant.ofEpochMilli(1_795_168_800_000L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no JSON", "[]", "{}", "{\"detail-type\":5,\"detail\":\"text\"}"})
    void takesWhateverLiesThere(String body) {
        DeadLetter letter = Reading.of(message(body, Map.of("reason", "unreadable")), QUEUE);

        assertThat(letter.detailType()).isNull();
        assertThat(letter.eventId()).isNull();
        assertThat(letter.reason()).isEqualTo("unreadable");
    }

    @Test
    void tellsWhatEventBridgeSaid() {
        assertThat(Reading.of(message(EVENT, Map.of("ERROR_CODE", "NO_PERMISSIONS")), QUEUE)
                        .reason())
                .endsWith("NO_PERMISSIONS");
        assertThat(Reading.of(
                                message(
                                        EVENT,
                                        Map.of("ERROR_CODE", "SDK_CLIENT_ERROR", "ERROR_MESSAGE", "no such queue")),
                                QUEUE)
                        .reason())
                .endsWith("SDK_CLIENT_ERROR, no such queue");
    }

    @Test
    void knowsThatAServiceDiedOverWhatHasNoReason() {
        assertThat(Reading.of(message(EVENT, Map.of()), QUEUE).reason()).contains("never answered");
    }

    @Test
    void whatSqsDoesNotDateIsOld() {
        assertThat(Reading.sentAt(Message.builder().build())).isEqualTo(Instant.EPOCH);
    }

    private static Message message(String body, Map<String, String> attributes) {
        return Message.builder()
                .messageId("m-1")
                .body(body)
                .attributes(Map.of(MessageSystemAttributeName.SENT_TIMESTAMP, "1795168800000"))
                .messageAttributes(attributes.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                attribute -> MessageAttributeValue.builder()
                                        .dataType("String")
                                        .stringValue(attribute.getValue())
                                        .build())))
                .build();
    }
}
