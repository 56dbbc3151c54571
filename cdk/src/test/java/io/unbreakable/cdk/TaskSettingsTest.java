package io.unbreakable.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.Service;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What tasks are told, against the settings that services know. */
@NeedsNode
class TaskSettingsTest {
    private final Template template = Installations.own().template("Services");

    @ParameterizedTest
    @EnumSource
    void tellsNothingThatTheServiceDoesNotKnow(Service service) {
        Set<String> known = KnownSettings.of(SourceCode.of(service.id())).stream()
                .map(setting -> setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(told(service))
                .isNotEmpty()
                .filteredOn(name -> !name.startsWith("QUARKUS_"))
                .isSubsetOf(known);
    }

    @Test
    void tellsWhereDynatraceIsAndWhereItsTokenLies() {
        for (Service service : List.of(Service.INGEST, Service.EVALUATOR, Service.REMEDIATOR)) {
            assertThat(told(service)).contains("UNBREAKABLE_DYNATRACE_URL", "UNBREAKABLE_DYNATRACE_TOKEN_SECRET");
        }
    }

    @Test
    void makesPeopleSignInWhereASettingSaysSo() {
        assertThat(told(Service.REPORT))
                .contains(
                        "UNBREAKABLE_REPORT_SIGN_IN",
                        "UNBREAKABLE_REPORT_SIGN_IN_SECRET",
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        "QUARKUS_OIDC_CLIENT_ID")
                .doesNotContain("QUARKUS_OIDC_CREDENTIALS_SECRET");
    }

    @Test
    void keepsSettingsInSsm() {
        assertThat(template.one("AWS::SSM::Parameter", "Name", "/unbreakable/ingest/pipelines")
                        .path("Value")
                        .asText())
                .isEqualTo("shop");
        assertThat(template.one("AWS::SSM::Parameter", "Name", "/unbreakable/report/url")
                        .path("Value")
                        .asText())
                .isEqualTo("https://gates.example.org");
    }

    @Test
    void putsNoSecretIntoAnyTemplate() {
        for (Synthesis synthesis : List.of(Installations.own(), Installations.sample())) {
            assertThat(synthesis.template("Secrets").all("AWS::SecretsManager::Secret"))
                    .isNotEmpty()
                    .allSatisfy(secret -> assertThat(secret.has("SecretString")).isFalse());
            assertThat(synthesis.templates().values())
                    .allSatisfy(stack -> assertThat(stack.json().toString()).doesNotContain("resolve:secretsmanager"));
        }
    }

    private List<String> told(Service service) {
        JsonNode container = template.one("AWS::ECS::TaskDefinition", "Family", family(service))
                .path("ContainerDefinitions")
                .path(0);
        return StreamSupport.stream(container.path("Secrets").spliterator(), false)
                .map(variable -> variable.path("Name").asText())
                .toList();
    }

    private String family(Service service) {
        return template.all("AWS::ECS::TaskDefinition").stream()
                .map(task -> task.path("Family").asText())
                .filter(family -> family.contains(service.id()))
                .findFirst()
                .orElseThrow();
    }
}
