package io.unbreakable.remediator.domain;

import static io.unbreakable.remediator.domain.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.RefusalReason;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemRulesTest {
    private final ProblemRules rules = new ProblemRules(Set.of("ERROR", "AVAILABILITY"), Duration.ofMinutes(60));

    @ParameterizedTest
    @CsvSource({
        "ERROR,",
        "AVAILABILITY,",
        "INFO,OTHER_SEVERITY",
        "RESOURCE_CONTENTION,OTHER_SEVERITY",
        ",OTHER_SEVERITY"
    })
    void remediatesTheSeveritiesThatAreSet(@Nullable String severity, @Nullable RefusalReason reason) {
        assertThat(reason(problem(true, severity, null, null))).isEqualTo(reason);
    }

    @Test
    void namesTheSeverities() {
        assertThat(rules.refusal(problem(true, "INFO", null, null)))
                .map(Refusal::message)
                .contains("Its severity is INFO, remediated are AVAILABILITY, ERROR.");
    }

    @Test
    void refusesWhatIsClosed() {
        assertThat(reason(problem(false, "ERROR", null, null))).isEqualTo(RefusalReason.PROBLEM_NOT_OPEN);
    }

    @Test
    void saysIntoWhichProblemItWasMerged() {
        assertThat(rules.refusal(problem(false, "ERROR", null, "P-2")))
                .contains(new Refusal(
                        RefusalReason.PROBLEM_MERGED, "Dynatrace merged it into P-2, which is looked at instead."));
        assertThat(reason(problem(true, "ERROR", null, "P-2"))).isNull();
    }

    @Test
    void saysThatNothingWasDeployedToTheRootCauseWhenThereIsOne() {
        assertThat(rules.noCandidate(problem(true, "ERROR", null, null)))
                .isEqualTo(new Refusal(
                        RefusalReason.NO_CANDIDATE,
                        "No deployment of ours to the problem's entities began in the 60 minutes before it."));
        assertThat(rules.noCandidate(problem(true, "ERROR", "SERVICE-9", null)))
                .isEqualTo(new Refusal(
                        RefusalReason.NOT_ROOT_CAUSE,
                        "Dynatrace names SERVICE-9 as the root cause, and no deployment of ours to it"
                                + " began in the 60 minutes before it."));
    }

    private @Nullable RefusalReason reason(Problem problem) {
        return rules.refusal(problem).map(Refusal::reason).orElse(null);
    }

    private static Problem problem(
            boolean open, @Nullable String severity, @Nullable String rootCause, @Nullable String mergedInto) {
        return new Problem("P-1", "Slow", open, NOON, severity, rootCause, mergedInto, Set.of(), Set.of(), List.of());
    }
}
