package io.unbreakable.messaging;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries the trace across the bus: from the event that is taken to the events that follow from it. */
@ApplicationScoped
class Tracing {
    private static final String TRACEPARENT = "traceparent";
    private static final TextMapGetter<String> FROM_TRACEPARENT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return TRACEPARENT.equals(key) ? traceparent : null;
        }
    };

    private final OpenTelemetry openTelemetry;

    Tracing(OpenTelemetry openTelemetry) {
        this.openTelemetry = openTelemetry;
    }

    /** The current span as W3C trace context; null when there is none. */
    @Nullable String traceparent() {
        Map<String, String> carrier = new HashMap<>();
        openTelemetry.getPropagators().getTextMapPropagator().inject(Context.current(), carrier, Map::put);
        return carrier.get(TRACEPARENT);
    }

    /** Runs the work in a span of this name that continues the trace that came with the message. */
    void inSpan(String name, @Nullable String traceparent, Runnable work) {
        Context parent = traceparent == null
                ? Context.root()
                : openTelemetry
                        .getPropagators()
                        .getTextMapPropagator()
                        .extract(Context.root(), traceparent, FROM_TRACEPARENT);
        Span span = openTelemetry
                .getTracer("io.unbreakable.messaging")
                .spanBuilder(name)
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .startSpan();
        try (Scope scope = span.makeCurrent()) {
            work.run();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, String.valueOf(e.getMessage()));
            throw e;
        } finally {
            span.end();
        }
    }
}
