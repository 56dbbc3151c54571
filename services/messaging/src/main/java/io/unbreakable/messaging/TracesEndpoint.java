package io.unbreakable.messaging;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Makes one setting of several: where {@code unbreakable.traces.endpoint} is set, traces are collected and sent there with
 * OTLP over HTTP; without it nothing of OpenTelemetry runs.
 */
public final class TracesEndpoint implements ConfigSourceFactory {
    private static final int ABOVE_OUR_DEFAULTS = 95;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue endpoint = context.getValue("unbreakable.traces.endpoint");
        if (endpoint == null
                || endpoint.getValue() == null
                || endpoint.getValue().isBlank()) {
            return List.of();
        }
        return List.of(new PropertiesConfigSource(
                Map.of(
                        "quarkus.otel.sdk.disabled", "false",
                        "quarkus.otel.exporter.otlp.protocol", "http/protobuf",
                        "quarkus.otel.exporter.otlp.endpoint", endpoint.getValue()),
                "unbreakable.traces.endpoint",
                ABOVE_OUR_DEFAULTS));
    }
}
