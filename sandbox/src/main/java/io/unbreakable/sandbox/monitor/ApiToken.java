package io.unbreakable.sandbox.monitor;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/** An API token and what it may do, such as {@code metrics.read}. */
public record ApiToken(String secret, Set<String> scopes) {

    /** The scopes that the services need. */
    public static final Set<String> SERVICE_SCOPES =
            Set.of("metrics.read", "entities.read", "events.ingest", "events.read", "problems.read", "problems.write");

    public ApiToken {
        requireNonNull(secret, "secret");
        scopes = Set.copyOf(scopes);
    }

    /** A token that may do what the services need. */
    public static ApiToken full(String secret) {
        return new ApiToken(secret, SERVICE_SCOPES);
    }

    /** A token of whoever sets the environment up: it may look at entities, and change settings. */
    public static ApiToken setup(String secret) {
        return new ApiToken(
                secret, Set.of("entities.read", "settings.read", "settings.write", "ReadConfig", "WriteConfig"));
    }

    /** What may be shown of it. */
    String publicPart() {
        int secretPart = secret.lastIndexOf('.');
        return secretPart > "dt0c01".length() ? secret.substring(0, secretPart) : "dt0c01";
    }

    @Override
    public String toString() {
        return "ApiToken[secret=***, scopes=" + scopes + "]";
    }
}
