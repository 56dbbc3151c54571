package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Service;
import io.unbreakable.sandbox.monitor.ApiToken;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who calls: every service has an access key and a token of its own. */
final class Callers {
    private final Map<String, Service> byToken;
    private final Map<Service, String> tokens;

    /** @param secret what all tokens begin with */
    Callers(String secret) {
        this.byToken =
                Arrays.stream(Service.values()).collect(Collectors.toMap(s -> secret + s.id(), Function.identity()));
        this.tokens = byToken.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** The token by which Dynatrace knows this service. */
    String token(Service service) {
        return String.valueOf(tokens.get(service));
    }

    /** The tokens that Dynatrace has to accept. */
    List<ApiToken> tokens() {
        return byToken.keySet().stream().map(ApiToken::full).toList();
    }

    /** The access key by which AWS knows this service. */
    static String accessKey(Service service) {
        return service.id();
    }

    /** The service that sent this Authorization header. */
    Service of(@Nullable String authorization) {
        String text = String.valueOf(authorization);
        return Arrays.stream(Service.values())
                .filter(service ->
                        text.contains("Credential=" + accessKey(service) + "/") || text.endsWith(token(service)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody knows who called"));
    }
}
