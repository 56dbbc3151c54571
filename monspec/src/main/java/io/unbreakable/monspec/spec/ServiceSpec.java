package io.unbreakable.monspec.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service of a monspec: a top-level key of the file.
 *
 * @param key the top-level key
 * @param etype type of its entities
 * @param name what people call it; null when the file does not say
 * @param owner who answers for it; null when the file does not say
 */
public record ServiceSpec(
        String key,
        Etype etype,
        @Nullable String name,
        @Nullable String owner,
        List<EnvironmentSpec> environments,
        List<ComparisonSpec> comparisons,
        List<SignatureSpec> perfsignature,
        List<MethodSpec> servicemethods,
        List<GateSpec> gates) {

    /** The entity types of the language. */
    public enum Etype {
        SERVICE,
        APPLICATION,
        HOST,
        PROCESS_GROUP_INSTANCE
    }

    public ServiceSpec {
        requireNonNull(key, "key");
        requireNonNull(etype, "etype");
        environments = List.copyOf(environments);
        comparisons = List.copyOf(comparisons);
        perfsignature = List.copyOf(perfsignature);
        servicemethods = List.copyOf(servicemethods);
        gates = List.copyOf(gates);
    }

    /** The environment with this name, null for none. */
    public @Nullable EnvironmentSpec environment(String environment) {
        return environments.stream()
                .filter(candidate -> candidate.name().equals(environment))
                .findFirst()
                .orElse(null);
    }

    /** The comparison with this name, null for none. */
    public @Nullable ComparisonSpec comparison(String comparison) {
        return comparisons.stream()
                .filter(candidate -> candidate.name().equals(comparison))
                .findFirst()
                .orElse(null);
    }
}
