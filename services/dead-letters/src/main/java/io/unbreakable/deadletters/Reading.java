package io.unbreakable.deadletters;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.UnreadableEventException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Reads dead letters; what is unreadable in them is why some of them are there. */
final class Reading {
    private static final String NO_REASON =
            "Taken again and again and never answered: the service may have died over it, or was killed each time.";

    private Reading() {}

    static DeadLetter of(Message message, DeadLetterQueue queue) {
        JsonNode body = json(message.body());
        return new DeadLetter(
                message.messageId(),
                queue.service(),
                queue.name(),
                reason(message.messageAttributes()),
                text(body.path("detail-type")),
                text(body.path("detail").path("metadata").path("id")),
                sentAt(message));
    }

    /** When it came into this queue; long ago when SQS does not say. */
    static Instant sentAt(Message message) {
        String sent = message.attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP);
        return sent == null ? Instant.EPOCH : Instant.ofEpochMilli(Long.parseLong(sent));
    }

    private static String reason(Map<String, MessageAttributeValue> attributes) {
        MessageAttributeValue ours = attributes.get("reason");
        MessageAttributeValue code = attributes.get("ERROR_CODE");
        if (ours != null) {
            return ours.stringValue();
        }
        if (code == null) {
            return NO_REASON;
        }
        MessageAttributeValue message = attributes.get("ERROR_MESSAGE");
        return "EventBridge could not deliver it: " + code.stringValue()
                + (message == null ? "" : ", " + message.stringValue());
    }

    private static JsonNode json(String body) {
        try {
            return EventJson.read(body, JsonNode.class);
        } catch (UnreadableEventException e) {
            return EventJson.mapper().createObjectNode();
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.textValue().isBlank() ? node.textValue() : null;
    }
}
