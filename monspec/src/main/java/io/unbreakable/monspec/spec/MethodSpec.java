package io.unbreakable.monspec.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A service method (key request) with a signature of its own.
 *
 * @param name of the key request in Dynatrace, for example {@code /api/invoke}
 */
public record MethodSpec(String name, List<SignatureSpec> perfsignature) {
    public MethodSpec {
        requireNonNull(name, "name");
        perfsignature = List.copyOf(perfsignature);
    }
}
