package io.unbreakable.sandbox.monitor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may do what: 401 for a token that is none, 403 for one without the scope (reference section 1.4). */
final class Access {

    /** Any token will do. */
    static final String ANY = "";

    private static final Map<String, String> SCOPE_NAMES = Map.of(
            "metrics.read", "Read metrics",
            "entities.read", "Read entities",
            "events.ingest", "Ingest events",
            "events.read", "Read events",
            "problems.read", "Read problems",
            "problems.write", "Write problems",
            "settings.read", "Read settings",
            "settings.write", "Write settings",
            "ReadConfig", "Read configuration",
            "WriteConfig", "Write configuration");

    private final List<ApiToken> tokens;

    Access(List<ApiToken> tokens) {
        this.tokens = tokens;
    }

    void check(@Nullable String authorization, String scope) {
        ApiToken token = tokens.stream()
                .filter(known -> same("Api-Token " + known.secret(), authorization == null ? "" : authorization))
                .findFirst()
                .orElseThrow(() -> new ApiException(401, "Token Authentication failed"));
        if (!scope.equals(ANY) && !token.scopes().contains(scope)) {
            throw new ApiException(
                    403, "Token is missing required scope. Use one of: " + scope + " (" + SCOPE_NAMES.get(scope) + ")");
        }
    }

    private static boolean same(String expected, String actual) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), actual.getBytes(StandardCharsets.UTF_8));
    }
}
