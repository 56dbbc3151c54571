package io.unbreakable.report.client;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * The report's secret at the identity provider, from AWS Secrets Manager: where {@code unbreakable.report.sign-in-secret} names
 * one it is read when the report starts, so that it stands in no file and no environment variable.
 */
public final class SignInSecret implements ConfigSourceFactory {
    private static final int ABOVE_FILES = 290;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue name = context.getValue("unbreakable.report.sign-in-secret");
        if (name == null || name.getValue() == null || name.getValue().isBlank()) {
            return List.of();
        }
        return List.of(new PropertiesConfigSource(
                Map.of("quarkus.oidc.credentials.secret", read(name.getValue())),
                "unbreakable.report.sign-in-secret",
                ABOVE_FILES));
    }

    private static String read(String secret) {
        try (var client = SecretsManagerClient.builder()
                .httpClientBuilder(AwsClients.http())
                .build()) {
            return client.getSecretValue(request -> request.secretId(secret))
                    .secretString()
                    .strip();
        }
    }
}
