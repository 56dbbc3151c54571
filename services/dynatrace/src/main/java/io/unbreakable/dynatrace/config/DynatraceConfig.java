package io.unbreakable.dynatrace.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.unbreakable.dynatrace.BreakerSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Which Dynatrace a service talks to, and how. */
@ConfigMapping(prefix = "unbreakable.dynatrace")
public interface DynatraceConfig {
    /** Full base URL of the environment, with whatever path it has. */
    Optional<URI> url();

    /** API or platform token. */
    Optional<Token> token();

    /** File with the token, instead of the token itself. */
    Optional<Path> tokenFile();

    /** Name or ARN of a secret in AWS Secrets Manager: the token, or a JSON object with it as {@code token}. */
    Optional<String> tokenSecret();

    /** The shortest time between two readings of a token that Dynatrace does not accept. */
    @WithDefault("5s")
    Duration tokenPause();

    /** How long a call may take; Dynatrace itself queues for up to 10 s. */
    @WithDefault("15s")
    Duration timeout();

    /** After how many calls without an answer in a row it is left alone. */
    @WithDefault("4")
    int breakAfter();

    /** For how long it is left alone. */
    @WithDefault("10s")
    Duration breakFor();

    /** When it is left alone. */
    default BreakerSettings breaker() {
        return new BreakerSettings(breakAfter(), breakFor());
    }
}
