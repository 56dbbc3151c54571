package io.unbreakable.sandbox.monitor;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/** An API token and what it may do, such as {@code metrics.read}. */
public record ApiToken(String secret, Set<String> scopes) {

    /** All scopes that this monitor knows. */
    public static final Set<String> ALL_SCOPES =
            Set.of("metrics.read", "entities.read", "events.ingest", "events.read", "problems.read", "problems.write");

    public ApiToken {
        requireNonNull(secret, "secret");
        scopes = Set.copyOf(scopes);
    }

    /** A token that may do everything. */
    public static ApiToken full(String secret) {
        return new ApiToken(secret, ALL_SCOPES);
    }

    @Override
    public String toString() {
        return "ApiToken[secret=***, scopes=" + scopes + "]";
    }
}
