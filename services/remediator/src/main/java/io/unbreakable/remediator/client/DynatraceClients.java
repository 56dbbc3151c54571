package io.unbreakable.remediator.client;

import io.micrometer.core.instrument.MeterRegistry;
import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.remediator.RemediatorConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The client of Dynatrace, counted. */
class DynatraceClients {

    @Produces
    @Singleton
    DynatraceClient dynatrace(RemediatorConfig config, MeterRegistry metrics) {
        return new DynatraceClient(
                config.dynatrace().url(),
                () -> config.dynatrace().token().value(),
                config.dynatrace().timeout(),
                (endpoint, status, took) -> metrics.timer(
                                "unbreakable.dynatrace.calls", "endpoint", endpoint, "status", Integer.toString(status))
                        .record(took));
    }
}
