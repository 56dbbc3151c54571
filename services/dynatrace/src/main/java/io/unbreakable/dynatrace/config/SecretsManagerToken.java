package io.unbreakable.dynatrace.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.unbreakable.dynatrace.DynatraceException;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Reads the token from AWS Secrets Manager. Where that is, the SDK's own settings say. */
final class SecretsManagerToken implements Supplier<String> {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

    private final String secret;

    SecretsManagerToken(String secret) {
        this.secret = secret;
    }

    /** The token as it is stored now; read so seldom that no client is kept for it. */
    @Override
    public String get() {
        try (var client = SecretsManagerClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.apiCallTimeout(LONGEST_CALL))
                .build()) {
            String value =
                    client.getSecretValue(request -> request.secretId(secret)).secretString();
            return value == null ? "" : token(value);
        } catch (SdkException e) {
            throw new DynatraceException.Unauthorised(
                    "The token for Dynatrace cannot be read from the secret %s: %s".formatted(secret, e.getMessage()));
        }
    }

    private static String token(String value) {
        if (!value.stripLeading().startsWith("{")) {
            return value;
        }
        try {
            return new JsonMapper().readTree(value).path("token").asText();
        } catch (JsonProcessingException e) {
            return ""; // the exception would show a part of the secret
        }
    }
}
