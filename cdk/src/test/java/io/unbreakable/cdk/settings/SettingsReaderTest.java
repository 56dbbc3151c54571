package io.unbreakable.cdk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The settings of a stage: where they are read from, and which of them fit to each other. */
class SettingsReaderTest {
    private final Stage stage = new Stage();

    @Test
    void readsWhatIsGivenAndKnowsTheRest() {
        StageSettings settings = stage.read();

        assertThat(settings.pipelineNames()).containsExactly("shop");
        assertThat(settings.architecture()).isEqualTo(Architecture.ARM64);
        assertThat(settings.natGateways()).isEqualTo(1);
        assertThat(settings.deleteDataWithStack()).isFalse();
        assertThat(settings.groupsByApplication()).containsExactly(Map.entry("shop", List.of("Staging", "Production")));
    }

    @Test
    void prefersWhatIsGivenByItself() {
        stage.given("dynatraceUrl", "https://other.live.dynatrace.com").given("tracing", "true");

        assertThat(stage.read().dynatraceUrl()).isEqualTo("https://other.live.dynatrace.com");
        assertThat(stage.read().tracing()).isTrue();
    }

    @Test
    void saysOfWhatIsGivenByItselfThatItIsWrongWithoutSendingPeopleToTheFile() {
        stage.given("alarmEmail", "nobody");

        refuses("Setting 'alarmEmail' has to be an address of e-mail, such as operators@example.org, not 'nobody'.");
    }

    @Test
    void namesTheStagesThereAre() {
        stage.given("stage", "yours");

        refuses("Setting 'stage' in cdk.json has to be one of: mine, not 'yours' (say STAGE=NAME, or -c stage=NAME).");
    }

    @Test
    void wantsAtLeastOnePipelineWithoutTheSample() {
        stage.with("/pipelines", "[]");
        assertThat(stage.read().pipelines()).isEmpty();

        stage.without("sample");
        refuses("Setting 'stages.mine.pipelines' in cdk.json needs at least one entry.");
    }

    @Test
    void wantsToKnowWhoMaySeeTheReport() {
        stage.without("report");

        refuses(
                "Setting 'stages.mine.report' in cdk.json does not say who may see the report: give signIn, or set open to"
                        + " true for one that everybody who knows its address may read, and in which nobody can act.");
    }

    @Test
    void wantsAWayToWherePeopleSignIn() {
        stage.with("/natGateways", "0");
        refuses("Setting 'stages.mine.report.signIn' in cdk.json needs a NAT gateway, through which the report asks the"
                + " identity provider.");

        stage.with("/report", "{\"open\": true}");
        assertThat(stage.read().natGateways()).isZero();
    }

    @Test
    void knowsATenantWithAndWithoutASlashAtItsEnd() {
        stage.with("/dynatraceUrl", "\"https://managed.example.com/e/0a1b-2c/\"");

        assertThat(stage.read().dynatraceUrl()).isEqualTo("https://managed.example.com/e/0a1b-2c");
    }

    @Test
    void deploysNoExampleButShowsIt() {
        stage.with("/dynatraceUrl", "\"https://abc12345.live.dynatrace.com\"");
        assertThat(stage.read().dynatraceUrl()).contains("abc12345");

        stage.given("deploying", "true");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(stage::read)
                .withMessageContaining("'stages.mine' in cdk.json still holds an example's 'abc12345'");

        stage.given("dynatraceUrl", "https://xyz98765.live.dynatrace.com");
        assertThat(stage.read().dynatraceUrl()).contains("xyz98765");
    }

    private void refuses(String message) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(stage::read)
                .withMessage(message);
    }
}
