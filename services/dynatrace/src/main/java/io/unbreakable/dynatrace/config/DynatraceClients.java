package io.unbreakable.dynatrace.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.unbreakable.dynatrace.DynatraceClient;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The client of Dynatrace, as the settings say. */
class DynatraceClients {

    /** Fails when the settings name no environment. */
    @Produces
    @Singleton
    DynatraceClient dynatrace(DynatraceConfig config, MeterRegistry metrics, InstantSource clock) {
        return new DynatraceClient(
                config.url().orElseThrow(() -> new IllegalStateException("unbreakable.dynatrace.url has to be set.")),
                Tokens.of(config, SecretsManagerToken::new, clock),
                config.timeout(),
                config.breaker(),
                new CountedCalls(metrics));
    }
}
