package io.unbreakable.messaging;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** How the tests run a service. Here and not in a file: files of the test jar would be seen by the services' tests. */
public class TestSettings implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "unbreakable.service", "report",
                "unbreakable.messaging.back-off", "10ms",
                "unbreakable.messaging.longest-back-off", "10ms",
                "quarkus.http.test-port", "0",
                "quarkus.otel.sdk.disabled", "false",
                "quarkus.otel.traces.exporter", "none",
                "quarkus.arc.unremovable-types", "io.unbreakable.messaging.*");
    }

    /** The configuration of a service that runs outside of Quarkus, with one setting of its own. */
    static MessagingConfig config(String name, String value) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(MessagingConfig.class)
                .withDefaultValue("unbreakable.service", "report")
                .withDefaultValue(name, value)
                .build()
                .getConfigMapping(MessagingConfig.class);
    }
}
