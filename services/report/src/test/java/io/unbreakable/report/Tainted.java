package io.unbreakable.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.UnreadableEventException;
import java.util.Set;
import java.util.function.Consumer;

/** An event of which every text from outside holds something evil; what names it is merely another name. */
public final class Tainted {
    private static final Set<String> NAMES =
            Set.of("id", "cause", "validationId", "executionId", "problemId", "deploymentId");

    private Tainted() {}

    /** The name by which something with this name goes now. */
    public static String name(String name) {
        return name + "-tainted";
    }

    /** The same event, with this text in all texts that may hold any. */
    public static <T extends EventData> T by(T event, Class<T> type, String evil) {
        JsonNode tree = EventJson.mapper().valueToTree(event);
        taint(tree, tree, type, evil);
        return EventJson.read(tree.toString(), type);
    }

    private static void taint(JsonNode root, JsonNode node, Class<? extends EventData> type, String evil) {
        if (node instanceof ObjectNode object) {
            for (var member : object.properties().stream().toList()) {
                String name = member.getKey();
                change(root, member.getValue(), type, name, evil, value -> object.set(name, value));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                change(root, array.get(i), type, "", evil, value -> array.set(at, value));
            }
        }
    }

    private static void change(
            JsonNode root,
            JsonNode value,
            Class<? extends EventData> type,
            String name,
            String evil,
            Consumer<JsonNode> set) {
        if (!value.isTextual()) {
            taint(root, value, type, evil);
            return;
        }
        String text = value.asText();
        set.accept(TextNode.valueOf(changed(name, text, evil)));
        try {
            EventJson.read(root.toString(), type);
        } catch (UnreadableEventException e) {
            set.accept(value); // a time, or one of a few words
        }
    }

    private static String changed(String name, String text, String evil) {
        if (NAMES.contains(name)) {
            return name(text);
        }
        return name.equals("url") ? "javascript:alert(1)" : text + evil;
    }
}
