package io.unbreakable.monspec.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole {@code monspec.json}.
 *
 * @param services in the file's order, at least one
 */
public record Monspec(List<ServiceSpec> services) {
    public Monspec {
        services = List.copyOf(services);
    }

    /** The service with this key, null for none. */
    public @Nullable ServiceSpec service(String key) {
        requireNonNull(key, "key");
        return services.stream()
                .filter(service -> service.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** The gates of all services; their names are unique in the file. */
    public List<GateSpec> gates() {
        return services.stream().flatMap(service -> service.gates().stream()).toList();
    }

    /** The gate with this name, null for none. */
    public @Nullable GateSpec gate(String name) {
        requireNonNull(name, "name");
        return gates().stream()
                .filter(gate -> gate.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
