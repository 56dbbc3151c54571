package io.unbreakable.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The schemas of the events, for tests: everything that is published has to validate. */
public final class EventSchemas {
    private static final String ROOT = "schema:/";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(location -> Resources.text(location.substring(ROOT.length()))));

    private EventSchemas() {}

    /** What is wrong with this detail ({@code metadata} and {@code data}), a sentence each; empty when it is valid. */
    public static List<String> validate(EventType type, JsonNode detail) {
        return schema(type)
                .validate(detail, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** What is wrong with this event as it is written; empty when it is valid. */
    public static List<String> validate(Event<?> event) {
        return validate(EventType.of(event.data()), EventJson.mapper().valueToTree(event));
    }

    /** The path of the schema, a resource. */
    static String path(EventType type) {
        return "schemas/v" + type.version() + "/" + type.eventName() + ".json";
    }

    private static Schema schema(EventType type) {
        return REGISTRY.getSchema(SchemaLocation.of(ROOT + path(type)));
    }
}
