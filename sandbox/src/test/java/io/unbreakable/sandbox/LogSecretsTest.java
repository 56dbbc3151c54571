package io.unbreakable.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Service;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogSecretsTest {
    private static final String TOKEN = "dt0c01.ABCDEF.0123456789abcdef";

    /** What a service may be given, and where; the last two tell where a secret is, and are none. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("UNBREAKABLE_DYNATRACE_TOKEN", TOKEN),
            Map.entry("UNBREAKABLE_REPORT_NOTIFICATIONS_WEBHOOK", "https://hooks.example.org/T0/B0?token=s3cr3t/word"),
            Map.entry("UNBREAKABLE_REPORT_NOTIFICATIONS_WEBHOOK_SECRET", "what-it-is-signed-with"),
            Map.entry("QUARKUS_OIDC_CREDENTIALS_SECRET", "what-the-sign-in-needs"),
            Map.entry("AWS_SESSION_TOKEN", "of-somebody-s-account"),
            Map.entry("AWS_SECRET_ACCESS_KEY", "test"),
            Map.entry("UNBREAKABLE_SLOT", "a-second-or-a-minute"),
            Map.entry("UNBREAKABLE_DYNATRACE_TOKEN_SECRET", "unbreakable/dynatrace-token"),
            Map.entry("UNBREAKABLE_DYNATRACE_TOKEN_FILE", "/run/secrets/dynatrace"));

    @TempDir
    Path run;

    static Stream<Path> logs() {
        return Stream.concat(
                Arrays.stream(Service.values()).map(service -> Path.of("logs", service.id() + ".log")),
                Stream.of(
                        Path.of("logs/dynamodb.log"),
                        Path.of("deployments/SampleApp/Staging/d-1/logs/ApplicationStart.log"),
                        Path.of("deployments/SampleApp/Staging/d-1/deployment-archive/serviceoutput.log")));
    }

    static Stream<Arguments> secretsInLogs() {
        List<String> secrets = secrets();
        return logs().flatMap(log -> secrets.stream().map(secret -> Arguments.of(log, secret)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("secretsInLogs")
    void findsEverySecretInEveryLogAndDoesNotTellIt(Path log, String secret) throws IOException {
        logs().forEach(each -> write(each, "nothing\n"));
        assertThat(LogSecrets.found(run, secrets())).isEmpty();

        write(log, "asked with " + secret + "\n");

        assertThat(LogSecrets.found(run, secrets())).containsExactly("A secret is in the log " + log);
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                form("header", secret -> "Authorization: Bearer " + secret),
                form("without its public part", secret -> secret.substring(secret.lastIndexOf('.') + 1)),
                form("address", secret -> "?q=" + URLEncoder.encode(secret + "/?", UTF_8)),
                form("Base64", secret -> base64(secret)),
                form("Basic", secret -> "Basic " + base64("user:" + secret)),
                form("Basic of another", secret -> "Basic " + base64("admin:" + secret)),
                form("within Base64", secret -> base64("{\"a\":\"" + secret + "\"}")),
                form("hexadecimal", secret -> java.util.HexFormat.of().formatHex(secret.getBytes(UTF_8))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void findsASecretInAnyForm(String name, UnaryOperator<String> form) {
        write(Path.of("ingest.log"), form.apply(TOKEN));

        assertThat(LogSecrets.found(run, List.of(TOKEN))).hasSize(1);
        assertThat(LogSecrets.found(run, List.of("dt0c01.ABCDEF.another0token")))
                .isEmpty();
    }

    @Test
    void findsAWebhooksAddressByWhatFollowsItsHost() {
        write(Path.of("report.log"), "the webhook at hooks.example.org did not answer");
        assertThat(LogSecrets.found(run, secrets())).isEmpty();

        write(Path.of("report.log"), "POST T0/B0?token=s3cr3t/word");
        assertThat(LogSecrets.found(run, secrets())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "could not read {\"SampleApp\":{\"perfsignature\":[]}}",
                "took {\"PID\":\"1\",\"ImpactedEntities\":[]}",
                "{\"message\":\"sent {\\\"pipelineArn\\\":\\\"arn\\\"}\"}",
                "answered {\"result\":[{\"metricId\":\"builtin:x\"}]}"
            })
    void findsAPayload(String line) {
        write(Path.of("logs/ingest.log"), line);

        assertThat(LogSecrets.found(run, List.of())).containsExactly("A payload is in the log logs/ingest.log");
    }

    @Test
    void looksForEverySecretOfARunAndEverySecretSetting() throws ReflectiveOperationException {
        Secrets secrets = Secrets.random();
        List<String> all = new ArrayList<>();
        for (RecordComponent secret : Secrets.class.getRecordComponents()) {
            all.add((String) secret.getAccessor().invoke(secrets));
        }

        assertThat(secrets.and(List.of("another"))).containsAll(all).contains("another");
        assertThat(secrets()).hasSize(5).doesNotContain("a-second-or-a-minute");
        assertThat(SecretSettings.of(Map.of(), Map.of("AWS_SESSION_TOKEN", "inherited", "OTHER_TOKEN", "no-business")))
                .containsExactly("inherited");
    }

    private static List<String> secrets() {
        return SecretSettings.of(SETTINGS, Map.of());
    }

    private static Arguments form(String name, UnaryOperator<String> form) {
        return Arguments.of(name, form);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private void write(Path log, String text) {
        try {
            Path file = run.resolve(log);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
