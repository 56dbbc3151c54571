package io.unbreakable.dynatrace.config;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.unbreakable.dynatrace.BreakerSettings;
import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.dynatrace.TokenSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The settings, and a token that lies elsewhere. */
class TokensTest {
    private static final Map<String, String> AWS =
            Map.of("aws.region", "eu-west-1", "aws.accessKeyId", "test", "aws.secretAccessKey", "test");

    @RegisterExtension
    static final WireMockExtension SECRETS = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @TempDir
    Path folder;

    @BeforeEach
    void secretsManagerIsHere() {
        AWS.forEach(System::setProperty);
        System.setProperty("aws.endpointUrlSecretsManager", SECRETS.baseUrl());
    }

    @AfterEach
    void secretsManagerIsElsewhere() {
        AWS.keySet().forEach(System::clearProperty);
        System.clearProperty("aws.endpointUrlSecretsManager");
    }

    private static DynatraceConfig config(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        settings.forEach((name, value) -> all.put("unbreakable.dynatrace." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(DynatraceConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .withConverter(Duration.class, 100, text -> Duration.parse("PT" + text))
                .build()
                .getConfigMapping(DynatraceConfig.class);
    }

    private static TokenSource token(Map<String, String> settings) {
        return Tokens.of(config(settings), SecretsManagerToken::new, InstantSource.system());
    }

    private static void answers(String secretString) {
        SECRETS.stubFor(post("/")
                .withHeader("X-Amz-Target", equalTo("secretsmanager.GetSecretValue"))
                .withRequestBody(matchingJsonPath("$.SecretId", equalTo("prod/dynatrace")))
                .willReturn(okJson("{\"Name\":\"prod/dynatrace\",\"SecretString\":\"" + secretString + "\"}")));
    }

    @Test
    void theDefaultsAreThoseThatTheReadmeNames() {
        var config = config(Map.of("url", "https://host/e/abc"));

        assertThat(config.url()).contains(URI.create("https://host/e/abc"));
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.tokenPause()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.breaker()).isEqualTo(BreakerSettings.DEFAULT);
    }

    @Test
    void aTokenInTheSettingsIsNotShown() {
        var config = config(Map.of("token", "dt0c01.A.SECRET"));

        assertThat(token(Map.of("token", "dt0c01.A.SECRET")).token()).isEqualTo("dt0c01.A.SECRET");
        assertThat(config.toString() + config.token()).doesNotContain("SECRET");
    }

    @Test
    void aTokenInAFileIsReadAnewWhenItIsNotAccepted() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "dt0c01.A.OLD\n");
        var token = token(Map.of("token-file", file.toString(), "token-pause", "0s"));
        assertThat(token.token()).isEqualTo("dt0c01.A.OLD");

        Files.writeString(file, "dt0c01.A.NEW\n");

        assertThat(token.token()).isEqualTo("dt0c01.A.OLD");
        token.refused("dt0c01.A.OLD");
        assertThat(token.token()).isEqualTo("dt0c01.A.NEW");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        var token = token(Map.of("token-file", folder.resolve("nothing").toString()));

        assertThatThrownBy(token::token)
                .isInstanceOf(DynatraceException.Unauthorised.class)
                .hasMessageContaining("nothing");
    }

    @Test
    void aTokenInSecretsManagerIsReadAnewWhenItIsNotAccepted() {
        answers("dt0c01.A.OLD");
        var token = token(Map.of("token-secret", "prod/dynatrace", "token-pause", "0s"));
        assertThat(token.token()).isEqualTo("dt0c01.A.OLD");

        answers("{\\\"token\\\": \\\"dt0c01.A.NEW\\\"}");
        token.refused("dt0c01.A.OLD");

        assertThat(token.token()).isEqualTo("dt0c01.A.NEW");
    }

    @Test
    void aSecretThatMayNotBeReadIsNamed() {
        SECRETS.stubFor(post("/")
                .willReturn(jsonResponse(
                        "{\"__type\":\"AccessDeniedException\",\"Message\":\"not authorized to GetSecretValue\"}",
                        400)));

        assertThatThrownBy(token(Map.of("token-secret", "prod/dynatrace"))::token)
                .isInstanceOf(DynatraceException.Unauthorised.class)
                .hasMessageContaining("prod/dynatrace")
                .hasMessageContaining("not authorized");
    }

    @Test
    void aBrokenSecretIsNotShown() {
        answers("{\\\"token\\\": dt0c01.A.SECRET");

        assertThat(token(Map.of("token-secret", "prod/dynatrace")).token()).isEmpty();
    }

    @Test
    void oneSourceHasToBeSetAndNotTwo() {
        assertThatThrownBy(() -> token(Map.of())).hasMessageContaining("has to be set");
        assertThatThrownBy(() -> token(Map.of("token", "a", "token-file", "b"))).hasMessageContaining("More than one");
    }
}
