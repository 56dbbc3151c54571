package io.unbreakable.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.RemediationOutcome;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExpectationsTest {
    private static final BuildOutcome ONE =
            new BuildOutcome("1", "e-1", passed(Reason.FIRST_RELEASE), passed(Reason.FIRST_RELEASE));
    private static final BuildOutcome TWO = new BuildOutcome("2", "e-2", failed("service.failurerate(avg)"), null);
    private static final BuildOutcome THREE =
            new BuildOutcome("3", "e-3", passed(Reason.WITHIN_LIMITS), passed(Reason.WITHIN_LIMITS));
    private static final BuildOutcome FOUR = new BuildOutcome(
            "4", "e-4", passed(Reason.WITHIN_LIMITS), failed("service.responsetime(avg)", "service.failurerate(avg)"));
    private static final RemediationOutcomeView HEALED = healed("Build 3", RemediationOutcome.HEALED, "CLOSED", 2);

    @Test
    void nothingIsWrongWithWhatIsMeant() {
        assertThat(Expectations.violations(List.of(ONE, TWO, THREE, FOUR), List.of(HEALED)))
                .isEmpty();
    }

    @Test
    void aBuildThatWasRolledBackBeforeItsVerdictIsWhatIsMeantToo() {
        GateOutcome rolledBack = new GateOutcome(
                Verdict.FAIL, DecisionOutcome.REJECTED, "rolled back", Reason.ROLLED_BACK, 100L, List.of());

        assertThat(Expectations.violations(
                        List.of(
                                ONE,
                                TWO,
                                THREE,
                                new BuildOutcome("4", "e-4", passed(Reason.WITHIN_LIMITS), rolledBack)),
                        List.of(HEALED)))
                .isEmpty();
    }

    static Stream<Arguments> deviations() {
        GateOutcome good = passed(Reason.WITHIN_LIMITS);
        return Stream.of(
                build(
                        "1: reason",
                        new BuildOutcome("1", "e", good, good),
                        "build 1: staging reason is not FIRST_RELEASE"),
                build("2: passed", new BuildOutcome("2", "e", good, null), "build 2: staging verdict is not FAIL"),
                build(
                        "2: for another reason",
                        new BuildOutcome("2", "e", failed("service.responsetime(avg)"), null),
                        "build 2: the failure rate did not fail in staging"),
                build(
                        "2: went on",
                        new BuildOutcome("2", "e", failed("service.failurerate(avg)"), good),
                        "build 2: production was reached"),
                build(
                        "3: never decided",
                        new BuildOutcome("3", "e", good, null),
                        "build 3: production verdict is not PASS"),
                build(
                        "3: failed",
                        new BuildOutcome("3", "e", failed("service.failurerate(avg)"), null),
                        "build 3: staging decision is not APPROVED"),
                build("4: passed", new BuildOutcome("4", "e", good, good), "build 4: production verdict is not FAIL"),
                build(
                        "4: one reason only",
                        new BuildOutcome("4", "e", good, failed("service.failurerate(avg)")),
                        "build 4: production failed for another reason than response time and failure rate, or being rolled back"),
                remediation("none", List.of(), "1 remediation was expected, there were 0"),
                remediation("two", List.of(HEALED, HEALED), "1 remediation was expected, there were 2"),
                remediation(
                        "not healed",
                        List.of(healed("Build 3", RemediationOutcome.NOT_HEALED, "OPEN", 2)),
                        "the remediation did not heal: NOT_HEALED"),
                remediation(
                        "another build",
                        List.of(healed("Build 1", RemediationOutcome.HEALED, "CLOSED", 2)),
                        "Build 3 should have come back, not Build 1"),
                remediation(
                        "still open",
                        List.of(healed("Build 3", RemediationOutcome.HEALED, "OPEN", 2)),
                        "the problem should be closed, the monitor says OPEN"),
                remediation(
                        "a comment too many",
                        List.of(healed("Build 3", RemediationOutcome.HEALED, "CLOSED", 3)),
                        "2 comments were expected on the problem, there are 3"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deviations")
    void namesWhatIsNotAsMeant(
            String name, List<BuildOutcome> builds, List<RemediationOutcomeView> remediations, String sentence) {
        assertThat(Expectations.violations(builds, remediations)).as(name).contains(sentence);
    }

    @Test
    void threeBuildsAreNotAllOfIt() {
        assertThat(Expectations.violations(List.of(ONE, TWO, THREE), List.of(HEALED)))
                .containsExactly("4 builds were expected, 3 were released");
    }

    @Test
    void whatIsWrittenHasTheFieldsThatReadersKnow() {
        DemoResult result = new DemoResult(
                List.of(ONE, TWO), List.of(HEALED), Map.of("total", 220.1), Map.of(), Map.of(), List.of(), List.of());

        JsonNode json = EventJson.mapper().valueToTree(result);

        assertThat(json.at("/builds/1/build").asText()).isEqualTo("2");
        assertThat(json.at("/builds/1/staging/verdict").asText()).isEqualTo("fail");
        assertThat(json.at("/builds/1/staging/decision").asText()).isEqualTo("rejected");
        assertThat(json.at("/builds/1/staging/reason").asText()).isEqualTo("too much");
        assertThat(json.at("/builds/0/production/verdict").asText()).isEqualTo("pass");
        assertThat(json.at("/remediations/0/outcome").asText()).isEqualTo("healed");
        assertThat(json.at("/timings/total").asDouble()).isEqualTo(220.1);
    }

    private static Arguments build(String name, BuildOutcome deviating, String sentence) {
        List<BuildOutcome> builds = new ArrayList<>(List.of(ONE, TWO, THREE, FOUR));
        builds.set(Integer.parseInt(deviating.build()) - 1, deviating);
        return Arguments.of(name, builds, List.of(HEALED), sentence);
    }

    private static Arguments remediation(String name, List<RemediationOutcomeView> remediations, String sentence) {
        return Arguments.of(name, List.of(ONE, TWO, THREE, FOUR), remediations, sentence);
    }

    private static GateOutcome passed(Reason reason) {
        return new GateOutcome(Verdict.PASS, DecisionOutcome.APPROVED, "fine", reason, 100L, List.of());
    }

    private static GateOutcome failed(String... objectives) {
        List<ObjectiveResult> results = Stream.of(objectives)
                .map(name -> new ObjectiveResult(
                        name, Verdict.FAIL, Reason.ABOVE_UPPER_LIMIT, 50.0, 0.0, 2.0, null, null, null, null))
                .toList();
        return new GateOutcome(
                Verdict.FAIL, DecisionOutcome.REJECTED, "too much", Reason.ABOVE_UPPER_LIMIT, 100L, results);
    }

    private static RemediationOutcomeView healed(
            @Nullable String target, RemediationOutcome outcome, String problem, int comments) {
        return new RemediationOutcomeView(
                "Production", "Build 4", target, outcome, "Failure rate increase", problem, comments);
    }
}
