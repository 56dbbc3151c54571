package io.unbreakable.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** An event as EventBridge delivers it. */
record Envelope(String id, String source, String detailType, List<String> resources, Instant time, JsonNode detail) {

    Envelope {
        resources = List.copyOf(resources);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("version", "0")
                .put("id", id)
                .put("detail-type", detailType)
                .put("source", source)
                .put("account", Account.ID)
                .put("time", time.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", Account.REGION);
        resources.forEach(json.putArray("resources")::add);
        json.set("detail", detail);
        return json;
    }
}
