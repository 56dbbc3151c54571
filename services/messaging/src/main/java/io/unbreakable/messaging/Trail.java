package io.unbreakable.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.RequestForm;
import io.unbreakable.contracts.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about: log lines and spans are found by it. Events and requests say it themselves; it goes along with the
 * commands that follow from them, which do not.
 *
 * @param correlationId what everything about the same cause is found by; null when unknown, as all the others
 * @param validationId the validation, or several with commas in between
 * @param pipeline name of the pipeline
 * @param executionId id of the execution
 * @param traceparent W3C trace context of whoever sent the message
 */
public record Trail(
        @Nullable String correlationId,
        @Nullable String validationId,
        @Nullable String pipeline,
        @Nullable String executionId,
        @Nullable String traceparent) {
    private static final String CORRELATION_ID = "correlationId";
    private static final String VALIDATION_ID = "validationId";
    private static final String PIPELINE = "pipeline";
    private static final String EXECUTION_ID = "executionId";

    /** What this message is about: ours, one of CodePipeline or CodeDeploy, a notification of Dynatrace, or a request. */
    static Trail of(Envelope envelope) {
        if (envelope.trail() != null) {
            return envelope.trail();
        }
        JsonNode detail = envelope.detail();
        return new Trail(
                first(detail, "/metadata/correlationId", "/execution-id", "/deploymentId", "/execution", "/PID"),
                validation(envelope),
                first(
                        detail,
                        "/data/execution/pipeline",
                        "/data/validation/execution/pipeline",
                        "/data/remediation/execution/pipeline",
                        "/pipeline"),
                first(
                        detail,
                        "/data/execution/executionId",
                        "/data/validation/execution/executionId",
                        "/data/remediation/execution/executionId",
                        "/execution-id",
                        "/execution"),
                first(detail, "/metadata/traceparent"));
    }

    /** What the message that is being handled is about, as seen from a command that follows from it. */
    static Trail current(@Nullable String traceparent) {
        return new Trail(said(CORRELATION_ID), said(VALIDATION_ID), said(PIPELINE), said(EXECUTION_ID), traceparent);
    }

    /** From now on, until the message is done, log lines say also that they are about these validations. */
    public static void alsoAbout(List<String> validationIds) {
        if (!validationIds.isEmpty()) {
            MDC.put(VALIDATION_ID, String.join(",", validationIds));
        }
    }

    /** What is known, by the names that log lines use. */
    void forEach(BiConsumer<String, String> consumer) {
        if (correlationId != null) {
            consumer.accept(CORRELATION_ID, correlationId);
        }
        if (validationId != null) {
            consumer.accept(VALIDATION_ID, validationId);
        }
        if (pipeline != null) {
            consumer.accept(PIPELINE, pipeline);
        }
        if (executionId != null) {
            consumer.accept(EXECUTION_ID, executionId);
        }
    }

    private static @Nullable String validation(Envelope envelope) {
        JsonNode detail = envelope.detail();
        if (envelope.detailType().equals(Topology.VALIDATION_REQUEST)) {
            String request = first(detail, "/requestId");
            return request == null ? null : RequestForm.validationId(request);
        }
        List<String> several = new ArrayList<>();
        detail.at("/data/validationIds").forEach(id -> several.add(id.asText()));
        return several.isEmpty()
                ? first(detail, "/data/validation/id", "/data/validationId")
                : String.join(",", several);
    }

    private static @Nullable String first(JsonNode detail, String... paths) {
        for (String path : paths) {
            JsonNode found = detail.at(path);
            if (found.isTextual()) {
                return found.textValue();
            }
        }
        return null;
    }

    private static @Nullable String said(String key) {
        return MDC.get(key) instanceof String value ? value : null;
    }
}
