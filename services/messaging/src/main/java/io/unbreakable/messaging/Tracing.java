package io.unbreakable.messaging;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries the trace across the bus and across waits: from the message that is taken to the events and commands that follow from
 * it. Costs nothing when nobody collects traces.
 */
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

    private final TextMapPropagator propagator;
    private final Tracer tracer;
    private final TraceIds ids;

    Tracing(OpenTelemetry openTelemetry, TraceIds ids) {
        this.propagator = openTelemetry.getPropagators().getTextMapPropagator();
        this.tracer = openTelemetry.getTracer("io.unbreakable.messaging");
        this.ids = ids;
    }

    /** The current span as W3C trace context; null when there is none. */
    @Nullable String traceparent() {
        return traceparent(Context.current());
    }

    /**
     * The trace context of an event about this cause: the current span, or, when that is in another cause's trace, a span of its
     * own that is linked to it. Null when nobody collects traces.
     */
    @Nullable String traceparentOf(String name, String correlationId) {
        var current = Span.current().getSpanContext();
        if (current.getTraceId().equals(TraceIds.of(correlationId))) {
            return traceparent();
        }
        SpanBuilder span = tracer.spanBuilder("publish " + name).setNoParent().setSpanKind(SpanKind.PRODUCER);
        if (current.isValid()) {
            span.addLink(current);
        }
        Span started = ids.within(correlationId, span::startSpan);
        started.end();
        return traceparent(Context.root().with(started));
    }

    /** Runs the work in a span of this name that continues the trace that came with the message, or begins its cause's. */
    void inSpan(String name, Trail trail, Runnable work) {
        SpanBuilder builder = tracer.spanBuilder(name).setSpanKind(SpanKind.CONSUMER);
        trail.forEach((key, value) -> builder.setAttribute("unbreakable." + key, value));
        Span span = trail.traceparent() == null
                ? ids.within(trail.correlationId(), builder.setNoParent()::startSpan)
                : builder.setParent(propagator.extract(Context.root(), trail.traceparent(), FROM_TRACEPARENT))
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

    private @Nullable String traceparent(Context context) {
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(context, carrier, Map::put);
        return carrier.get(TRACEPARENT);
    }
}
