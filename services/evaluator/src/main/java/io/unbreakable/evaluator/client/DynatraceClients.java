package io.unbreakable.evaluator.client;

import io.micrometer.core.instrument.MeterRegistry;
import io.unbreakable.dynatrace.CallListener;
import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.evaluator.EvaluatorConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The client of Dynatrace, whose calls are counted. */
class DynatraceClients {

    @Produces
    @Singleton
    DynatraceClient dynatrace(EvaluatorConfig config, MeterRegistry metrics) {
        CallListener counted = (endpoint, status, took) -> metrics.timer(
                        "unbreakable.dynatrace.calls", "endpoint", endpoint, "status", Integer.toString(status))
                .record(took);
        var dynatrace = config.dynatrace();
        return new DynatraceClient(dynatrace.url(), () -> dynatrace.token().get(), dynatrace.timeout(), counted);
    }
}
