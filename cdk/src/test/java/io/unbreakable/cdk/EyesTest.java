package io.unbreakable.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Alarms and dashboard. */
@NeedsNode
class EyesTest {
    private static final String ALARM = "AWS::CloudWatch::Alarm";
    private final Template template = Installations.own().template("Eyes");

    @Test
    void ringsWhenAnythingLiesInAnyDeadLetterQueue() {
        Stream<String> ofServices = Arrays.stream(Service.values()).map(service -> service.id() + "-dead-letters");
        Stream<String> ofRules = Topology.rules().stream().map(rule -> "rule-" + rule.name() + "-undeliverable");

        assertThat(Stream.concat(ofServices, ofRules)).allSatisfy(name -> {
            assertThat(alarm(name).path("Threshold").asInt()).isEqualTo(1);
            assertThat(alarm(name).toString()).contains("ApproximateNumberOfMessagesVisible");
        });
    }

    @Test
    void ringsWhenAMessageBecomesOldOrErrorsPileUp() {
        for (Service service : Service.values()) {
            assertThat(alarm(service.id() + "-oldest").path("Threshold").asInt())
                    .isEqualTo(300);
            assertThat(alarm(service.id() + "-errors").path("Namespace").asText())
                    .isEqualTo("Unbreakable");
        }
    }

    @Test
    void ringsWhenARuleLosesAnything() {
        assertThat(Topology.rules())
                .allSatisfy(rule -> assertThat(alarm("rule-" + rule.name() + "-lost")
                                .path("MetricName")
                                .asText())
                        .isEqualTo("InvocationsFailedToBeSentToDlq"));
    }

    @Test
    void ringsAtTheWordsThatTheEvaluatorWritesAboutALateVerdict() {
        String evaluator = SourceCode.read(
                Path.of("../services/evaluator/src/main/java/io/unbreakable/evaluator/messaging/WaitForSource.java"));
        JsonNode filter = Installations.own().template("Services").all("AWS::Logs::MetricFilter").stream()
                .filter(candidate -> candidate.toString().contains("late-verdicts"))
                .findFirst()
                .orElseThrow();
        String words = filter.path("FilterPattern").asText().replaceAll(".*\"\\*(.*)\\*\".*", "$1");

        assertThat(evaluator).contains(words + "\"").contains("Duration.ofMinutes(5)");
        assertThat(alarm("late-verdicts").path("MetricName").asText()).isEqualTo("late-verdicts");
    }

    @Test
    void tellsAPersonOfEveryAlarmWhatItMeans() {
        assertThat(template.all(ALARM)).allSatisfy(alarm -> {
            assertThat(alarm.path("AlarmActions")).hasSize(1);
            assertThat(alarm.path("AlarmDescription").asText()).matches("[A-Z][a-zA-Z0-9:,.' -]*\\.");
        });
        assertThat(template.all("AWS::SNS::Subscription"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.path("Endpoint").asText()).isEqualTo("operators@example.org"));
    }

    @Test
    void letsAlarmsOfThisAccountIntoItsTopic() {
        assertThat(template.all("AWS::SNS::TopicPolicy"))
                .flatExtracting(
                        policy -> Roles.list(policy.path("PolicyDocument").path("Statement")))
                .filteredOn(statement -> statement.path("Effect").asText().equals("Allow"))
                .singleElement()
                .satisfies(allowed -> {
                    assertThat(allowed.path("Principal")).hasToString("{\"Service\":\"cloudwatch.amazonaws.com\"}");
                    assertThat(allowed.path("Action").asText()).isEqualTo("sns:Publish");
                    assertThat(allowed.path("Condition"))
                            .hasToString("{\"StringEquals\":{\"aws:SourceAccount\":{\"Ref\":\"AWS::AccountId\"}}}");
                });
    }

    @Test
    void ringsWhenCallersAreRefusedOrReadersGetErrors() {
        for (Synthesis synthesis : List.of(Installations.own(), Installations.sample())) {
            Template eyes = synthesis.template("Eyes");
            assertThat(eyes.one(ALARM, "AlarmName", "unbreakable-front-door-refusals")
                            .path("Threshold")
                            .asDouble())
                    .isEqualTo(0.5);
            assertThat(eyes.one(ALARM, "AlarmName", "unbreakable-report-door-errors")
                            .toString())
                    .containsIgnoringCase("5xx");
        }
    }

    @Test
    void ringsWhenABuildOfTheDemonstrationIsNotReleased() {
        Template eyes = Installations.sample().template("Eyes");
        String rule = Installations.sample()
                .template("Sample")
                .all("AWS::Events::Rule")
                .getFirst()
                .path("Name")
                .asText();

        assertThat(eyes.one(ALARM, "AlarmName", "unbreakable-rule-" + rule + "-undeliverable")
                        .toString())
                .contains("\"" + rule + "-undeliverable\"");
        assertThat(eyes.one(ALARM, "AlarmName", "unbreakable-rule-" + rule + "-lost")
                        .toString())
                .contains("\"" + rule + "\"");
    }

    @Test
    void hasADashboard() {
        assertThat(template.all("AWS::CloudWatch::Dashboard")).hasSize(1);
    }

    private JsonNode alarm(String name) {
        return template.one(ALARM, "AlarmName", "unbreakable-" + name);
    }
}
