package io.unbreakable.remediator.domain;

import static io.unbreakable.remediator.domain.Fixtures.candidate;
import static io.unbreakable.remediator.domain.Fixtures.deployment;
import static io.unbreakable.remediator.domain.Fixtures.passed;
import static io.unbreakable.remediator.domain.Fixtures.startOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static final Duration LOOK_BACK = Duration.ofMinutes(60);
    private static final Set<String> PRODUCTION = Set.of("Production");
    private final Candidates candidates = new Candidates(List.of(candidate(3), candidate(5), candidate(4)));

    @Test
    void takesTheNewestThatStartedBeforeTheProblem() {
        Instant problem = startOf(4).plusSeconds(60);

        assertThat(candidates.causeOf(problem, Duration.ofHours(9), PRODUCTION)).contains(candidate(4));
    }

    @Test
    void takesNoneThatStartedWithTheProblem() {
        assertThat(candidates.causeOf(startOf(3), LOOK_BACK, PRODUCTION)).isEmpty();
    }

    @Test
    void takesOneAtTheVeryBeginningOfTheLookBackButNoneBefore() {
        assertThat(candidates.causeOf(startOf(5).plus(LOOK_BACK), LOOK_BACK, PRODUCTION))
                .contains(candidate(5));
        assertThat(candidates.causeOf(startOf(5).plus(LOOK_BACK).plusMillis(1), LOOK_BACK, PRODUCTION))
                .isEmpty();
    }

    @Test
    void aNewerDeploymentElsewhereDoesNotHideTheOneThatIsRemediated() {
        Candidate staging = new Candidate(
                deployment(6), "Staging", null, "user", null, startOf(5).plusSeconds(60));
        Instant problem = startOf(5).plusSeconds(120);

        assertThat(new Candidates(List.of(candidate(5), staging)).causeOf(problem, LOOK_BACK, PRODUCTION))
                .contains(candidate(5));
        assertThat(new Candidates(List.of(candidate(3), staging)).causeOf(problem, LOOK_BACK, PRODUCTION))
                .contains(staging);
    }

    @Test
    void takesNoneOfNone() {
        assertThat(new Candidates(List.of()).causeOf(startOf(4), LOOK_BACK, PRODUCTION))
                .isEmpty();
    }

    @Test
    void isKnownFromTheHistoryOfItsGroupWhenItsOwnEventsAreMissing() {
        Candidate judgedOnly = new Candidate(
                deployment(4), "Production", null, null, null, startOf(4).plusSeconds(300));
        LedgerEntry listed = new LedgerEntry(
                deployment(4), null, null, "codeDeployRollback", "back", null, startOf(4), Map.of(), Set.of());

        Candidate known = judgedOnly.knownFrom(List.of(passed(3), listed));

        assertThat(known.startedAt()).isEqualTo(startOf(4));
        assertThat(known.isRollback()).isTrue();
        assertThat(judgedOnly.knownFrom(List.of(passed(3)))).isEqualTo(judgedOnly);
    }
}
