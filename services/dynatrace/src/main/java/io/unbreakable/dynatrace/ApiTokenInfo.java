package io.unbreakable.dynatrace;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Dynatrace says about an API token.
 *
 * @param id its public part
 * @param expirationDate null for never
 * @param scopes what it may do, such as {@code metrics.read}
 */
public record ApiTokenInfo(
        @Nullable String id,
        @Nullable String name,
        boolean enabled,
        @Nullable Instant expirationDate,
        Set<String> scopes) {
    public ApiTokenInfo {
        scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
    }
}
