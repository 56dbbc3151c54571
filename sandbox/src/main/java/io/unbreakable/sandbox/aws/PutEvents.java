package io.unbreakable.sandbox.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.http.AwsException;
import io.unbreakable.sandbox.http.AwsOperation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;

/** PutEvents: checks each entry as AWS does and hands on those that are in order. */
final class PutEvents implements AwsOperation {

    // AWS takes 1 MB since 2026; what stays under the older limit works everywhere
    private static final int MAX_BYTES = 256 * 1024;
    private static final int MAX_ENTRIES = 10;
    private static final int TIME_BYTES = 14;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final RefusedEntries refused;
    private final BiConsumer<String, Envelope> publish;

    /**
     * The operation.
     *
     * @param publish takes the bus and the event
     */
    PutEvents(PutEventsTrap trap, BiConsumer<String, Envelope> publish) {
        this.refused = new RefusedEntries(trap);
        this.publish = publish;
    }

    @Override
    public JsonNode call(JsonNode input) {
        List<JsonNode> entries =
                StreamSupport.stream(input.path("Entries").spliterator(), false).toList();
        checkSize(entries);
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        var results = new ArrayList<ObjectNode>();
        entries.forEach(entry -> results.add(put(entry)));
        output.put("FailedEntryCount", (int)
                results.stream().filter(r -> r.has("ErrorCode")).count());
        output.putArray("Entries").addAll(results);
        return output;
    }

    private static void checkSize(List<JsonNode> entries) {
        if (entries.isEmpty() || entries.size() > MAX_ENTRIES) {
            throw new AwsException(
                    "ValidationException",
                    "1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have"
                            + " length between 1 and " + MAX_ENTRIES);
        }
        if (entries.stream().mapToLong(PutEvents::size).sum() > MAX_BYTES) {
            throw new AwsException(
                    "ValidationException", "Total size of the entries in the request is over the limit.");
        }
    }

    private static long size(JsonNode entry) {
        long size = entry.has("Time") ? TIME_BYTES : 0;
        for (String member : List.of("Source", "DetailType", "Detail")) {
            size += bytes(entry.path(member));
        }
        for (JsonNode resource : entry.path("Resources")) {
            size += bytes(resource);
        }
        return size;
    }

    private static long bytes(JsonNode text) {
        return text.asText("").getBytes(StandardCharsets.UTF_8).length;
    }

    private ObjectNode put(JsonNode entry) {
        try {
            Envelope event = event(entry);
            if (refused.strikes(entry)) {
                throw new AwsException("InternalFailure", "The entry failed because of an internal error.");
            }
            publish.accept(Input.bus(entry), event);
            return JsonNodeFactory.instance.objectNode().put("EventId", event.id());
        } catch (AwsException e) {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("ErrorCode", e.code())
                    .put("ErrorMessage", e.getMessage());
        }
    }

    private static Envelope event(JsonNode entry) {
        String source = argument(entry, "Source");
        String detailType = argument(entry, "DetailType");
        String detail = argument(entry, "Detail");
        if (source.startsWith("aws.")) {
            throw new AwsException("NotAuthorizedForSourceException", "Not authorized for the source.");
        }
        if (detailType.length() > 128) {
            throw invalid("DetailType", "DetailType is longer than 128 characters.");
        }
        Instant time = entry.has("Time") ? time(entry.get("Time")) : Instant.now();
        List<String> resources = StreamSupport.stream(entry.path("Resources").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return new Envelope(UUID.randomUUID().toString(), source, detailType, resources, time, object(detail));
    }

    private static String argument(JsonNode entry, String name) {
        String value = entry.path(name).asText("");
        if (value.isEmpty()) {
            throw invalid(name, name + " is a required argument.");
        }
        return value;
    }

    private static AwsException invalid(String name, String reason) {
        return new AwsException("InvalidArgument", "Parameter " + name + " is not valid. Reason: " + reason);
    }

    private static JsonNode object(String detail) {
        try {
            JsonNode parsed = JSON.readTree(detail);
            if (parsed.isObject()) {
                return parsed;
            }
        } catch (JsonProcessingException e) {
            throw new AwsException("MalformedDetail", "Detail is malformed.");
        }
        throw new AwsException("MalformedDetail", "Detail is malformed.");
    }

    private static Instant time(JsonNode seconds) {
        return Instant.ofEpochMilli(seconds.decimalValue().movePointRight(3).longValue());
    }
}
