package io.unbreakable.sandbox.pipeline.events;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** One change of state of a pipeline, stage, action or deployment, in the words of its EventBridge event. */
public record StateChange(String source, String detailType, List<String> resources, Instant time, ObjectNode detail) {

    public StateChange {
        requireNonNull(source, "source");
        requireNonNull(detailType, "detailType");
        resources = List.copyOf(resources);
        requireNonNull(time, "time");
        requireNonNull(detail, "detail");
    }

    /** The state that was reached: {@code STARTED}, {@code SUCCEEDED}, {@code START}, ... */
    public String state() {
        return detail.path("state").asText();
    }
}
