package io.unbreakable.dynatrace.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.unbreakable.dynatrace.CallListener;
import io.unbreakable.dynatrace.DynatraceException;
import java.time.Duration;

/** Counts calls to Dynatrace by endpoint and status, and what they failed with by kind. */
final class CountedCalls implements CallListener {
    private final MeterRegistry metrics;

    CountedCalls(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void called(String endpoint, int status, Duration took) {
        metrics.timer("unbreakable.dynatrace.calls", "endpoint", endpoint, "status", Integer.toString(status))
                .record(took);
    }

    @Override
    public void failed(String endpoint, DynatraceException why) {
        metrics.counter("unbreakable.dynatrace.errors", "endpoint", endpoint, "kind", kind(why))
                .increment();
    }

    private static String kind(DynatraceException why) {
        return switch (why) {
            case DynatraceException.Unreachable e -> "unreachable";
            case DynatraceException.NotAsked e -> "notAsked";
            case DynatraceException.Throttled e -> "throttled";
            case DynatraceException.Unauthorised e -> "unauthorised";
            case DynatraceException.Forbidden e -> "forbidden";
            case DynatraceException.Rejected e -> "rejected";
            case DynatraceException.NotFound e -> "notFound";
        };
    }
}
