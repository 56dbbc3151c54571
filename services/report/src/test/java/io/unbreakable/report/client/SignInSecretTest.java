package io.unbreakable.report.client;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report's secret at the identity provider. */
class SignInSecretTest {
    private static final String SECRET = "quarkus.oidc.credentials.secret";
    private final WireMockServer secretsManager =
            new WireMockServer(wireMockConfig().dynamicPort());
    private final Map<String, @Nullable String> before = new HashMap<>();

    @BeforeEach
    void start() {
        secretsManager.start();
        set("aws.endpointUrlSecretsManager", secretsManager.baseUrl());
        set("aws.region", "us-east-1");
        set("aws.accessKeyId", "test");
        set("aws.secretAccessKey", "test");
    }

    @AfterEach
    void stop() {
        secretsManager.stop();
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    @Test
    void isReadWhereASettingNamesItWithoutTheLineBreakOfWhoTypedIt() {
        secretsManager.stubFor(post("/")
                .withHeader("X-Amz-Target", equalTo("secretsmanager.GetSecretValue"))
                .withRequestBody(matchingJsonPath("$.SecretId", equalTo("unbreakable/sign-in")))
                .willReturn(okJson("{\"SecretString\":\"what nobody may see\\n\"}")));

        SmallRyeConfig config = config("unbreakable/sign-in");

        assertThat(config.getOptionalValue(SECRET, String.class)).contains("what nobody may see");
    }

    @Test
    void isNotAskedForWithoutTheSetting() {
        SmallRyeConfig config = config("");

        assertThat(config.getOptionalValue(SECRET, String.class)).isEmpty();
        assertThat(secretsManager.getAllServeEvents()).isEmpty();
    }

    private void set(String property, String value) {
        before.put(property, System.setProperty(property, value));
    }

    private static SmallRyeConfig config(String secret) {
        return new SmallRyeConfigBuilder()
                .withDefaultValue("unbreakable.report.sign-in-secret", secret)
                .withSources(new SignInSecret())
                .build();
    }
}
