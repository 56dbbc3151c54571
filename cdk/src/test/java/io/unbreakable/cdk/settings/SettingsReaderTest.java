package io.unbreakable.cdk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The settings of a stage, and what is said about wrong ones. */
class SettingsReaderTest {
    private final Map<String, Object> stage = new HashMap<>(Map.of(
            "dynatraceUrl", "https://abc.live.dynatrace.com",
            "report", Map.of("open", true),
            "pipelines", List.of(pipeline())));
    private final Map<String, Object> context = new HashMap<>(Map.of("stage", "mine", "stages", Map.of("mine", stage)));

    @Test
    void readsWhatIsGivenAndKnowsTheRest() {
        StageSettings settings = read();

        assertThat(settings.pipelineNames()).containsExactly("shop");
        assertThat(settings.architecture()).isEqualTo(Architecture.ARM64);
        assertThat(settings.natGateways()).isEqualTo(1);
        assertThat(settings.deleteDataWithStack()).isFalse();
        assertThat(settings.groupsByApplication()).containsExactly(Map.entry("shop", List.of("Staging", "Production")));
    }

    @Test
    void prefersWhatIsGivenByItself() {
        context.put("dynatraceUrl", "https://other.live.dynatrace.com");
        context.put("tracing", "true");

        assertThat(read().dynatraceUrl()).isEqualTo("https://other.live.dynatrace.com");
        assertThat(read().tracing()).isTrue();
    }

    @Test
    void namesTheStagesThereAre() {
        context.put("stage", "yours");

        refuses("Setting 'stage' in cdk.json has to be one of: mine (say STAGE=NAME, or -c stage=NAME).");
    }

    @Test
    void saysWhatIsMissing() {
        stage.remove("dynatraceUrl");

        refuses("'dynatraceUrl' in cdk.json is missing");
    }

    @Test
    void wantsHttps() {
        stage.put("dynatraceUrl", "http://abc.live.dynatrace.com");

        refuses("has to begin with https://");
    }

    @Test
    void wantsToKnowWhoMaySeeTheReport() {
        stage.remove("report");

        refuses("does not say who may see the report");
    }

    @Test
    void saysWhichSettingItDoesNotKnow() {
        stage.put("dynatraceUri", "https://abc.live.dynatrace.com");

        refuses("'stages.mine.dynatraceUri' in cdk.json is not understood");
    }

    @Test
    void wantsGroupsWithTheirApplication() {
        Map<String, Object> pipeline = new HashMap<>(pipeline());
        pipeline.put("deploymentGroups", List.of("Staging"));
        stage.put("pipelines", List.of(pipeline));

        refuses("needs application/group, not 'Staging'");
    }

    @Test
    void wantsAtLeastOnePipelineWithoutTheSample() {
        stage.put("pipelines", List.of());
        refuses("'pipelines' in cdk.json needs at least one entry");

        stage.put("sample", Map.of());
        assertThat(read().pipelines()).isEmpty();
    }

    @Test
    void wantsAWayToWherePeopleSignIn() {
        stage.put("natGateways", 0);
        assertThat(read().natGateways()).isZero();

        stage.put("report", Map.of("signIn", Map.of("issuer", "https://login.example.com", "clientId", "gates")));
        refuses("'report.signIn' in cdk.json needs a NAT gateway");
    }

    @Test
    void isInOneZoneNever() {
        stage.put("zones", List.of("eu-west-1a"));
        refuses("'zones' in cdk.json needs two at least");
    }

    @Test
    void deploysNoExampleButShowsIt() {
        stage.put("dynatraceUrl", "https://abc12345.live.dynatrace.com");
        assertThat(read().dynatraceUrl()).contains("abc12345");

        context.put("deploying", "true");
        refuses("'stages.mine' in cdk.json still holds an example's 'abc12345'");

        context.put("dynatraceUrl", "https://xyz98765.live.dynatrace.com");
        assertThat(read().dynatraceUrl()).contains("xyz98765");
    }

    private void refuses(String message) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(this::read)
                .withMessageContaining(message);
    }

    private StageSettings read() {
        return SettingsReader.read(context::get);
    }

    private static Map<String, Object> pipeline() {
        return Map.of(
                "name", "shop",
                "artifactBucket", "shop-artifacts",
                "deploymentGroups", List.of("shop/Staging", "shop/Production"));
    }
}
