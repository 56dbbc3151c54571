package io.unbreakable.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.Schemas.Located;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Field by field, down to the last enum: a schema says of a record what the record says of itself. */
class SchemaAgreesWithRecordTest {
    private static final Map<Type, String> JSON_TYPES = Map.of(
            String.class, "string",
            Instant.class, "string",
            Duration.class, "string",
            int.class, "integer",
            boolean.class, "boolean",
            double.class, "number",
            Double.class, "number");

    @ParameterizedTest
    @EnumSource
    void everyFieldOfTheDataAgrees(EventType type) {
        assertRecordAgrees(type.data(), Schemas.of(type).property("data"));
    }

    @ParameterizedTest
    @EnumSource
    void theEnvelopeAgrees(EventType type) {
        Located schema = Schemas.of(type);

        assertThat(schema.required()).containsExactlyElementsOf(schema.properties());
        assertRecordAgrees(Metadata.class, schema.property("metadata"));
    }

    private static void assertAgrees(Type type, Located schema) {
        String where = schema + " for " + type;
        if (type instanceof ParameterizedType list) {
            assertThat(schema.node().path("type").asText()).as(where).isEqualTo("array");
            assertAgrees(list.getActualTypeArguments()[0], schema.at("items"));
        } else if (JSON_TYPES.containsKey(type)) {
            assertThat(schema.node().path("type").asText()).as(where).isEqualTo(JSON_TYPES.get(type));
        } else if (type instanceof Class<?> c && c.isEnum()) {
            assertThat(schema.strings("enum")).as(where).containsExactlyInAnyOrderElementsOf(values(c));
        } else if (type instanceof Class<?> c && isText(c)) {
            assertThat(schema.node().path("type").asText()).as(where).isEqualTo("string");
        } else if (type instanceof Class<?> c && c.isSealed()) {
            assertKindsAgree(c, schema);
        } else {
            assertRecordAgrees((Class<?>) type, schema);
        }
    }

    private static void assertRecordAgrees(Class<?> type, Located schema) {
        List<RecordComponent> fields = Arrays.asList(type.getRecordComponents());

        assertThat(schema.node().path("additionalProperties"))
                .as("%s", schema)
                .isEqualTo(EventJson.mapper().valueToTree(false));
        assertThat(schema.properties().stream().filter(name -> !name.equals("kind")))
                .as("fields of %s", type)
                .containsExactlyElementsOf(
                        fields.stream().map(SchemaAgreesWithRecordTest::name).toList());
        assertThat(schema.required().stream().filter(name -> !name.equals("kind")))
                .as("required fields of %s", type)
                .containsExactlyElementsOf(fields.stream()
                        .filter(field -> !isOptional(field))
                        .map(SchemaAgreesWithRecordTest::name)
                        .toList());
        fields.forEach(field -> assertAgrees(field.getGenericType(), schema.property(name(field))));
    }

    private static void assertKindsAgree(Class<?> type, Located schema) {
        JsonSubTypes.Type[] kinds = type.getAnnotation(JsonSubTypes.class).value();

        assertThat(schema.node().path("oneOf")).hasSameSizeAs(kinds);
        Arrays.stream(kinds).forEach(kind -> assertRecordAgrees(kind.value(), schema.branch(kind.name())));
    }

    /** Null is left out, and so are values that are usual. */
    private static boolean isOptional(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || field.getAccessor().isAnnotationPresent(JsonInclude.class);
    }

    private static boolean isText(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .anyMatch(method -> method.getReturnType() == String.class);
    }

    private static List<String> values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> EventJson.mapper().<JsonNode>valueToTree(value).asText())
                .toList();
    }

    private static String name(RecordComponent field) {
        JsonProperty renamed = field.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? field.getName() : renamed.value();
    }
}
