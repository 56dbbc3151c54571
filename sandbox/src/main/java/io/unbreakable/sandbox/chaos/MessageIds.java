package io.unbreakable.sandbox.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.UnreadableEventException;

/** What a message says, as an id: two messages with the same id are the same thing said twice. */
final class MessageIds {
    private MessageIds() {}

    /** Of one of the messages in the answer of ReceiveMessage. */
    static String of(JsonNode message) {
        String inQueue = message.path("MessageId").asText();
        try {
            JsonNode envelope = EventJson.read(message.path("Body").asText(), JsonNode.class);
            String event = envelope.path("detail").path("metadata").path("id").asText("");
            // a command to ourselves keeps its id when it is put back until its time
            boolean command = envelope.path("detail-type").asText().startsWith("command/");
            return command ? inQueue : event.isEmpty() ? envelope.path("id").asText(inQueue) : event;
        } catch (UnreadableEventException e) {
            return inQueue;
        }
    }
}
