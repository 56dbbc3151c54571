package io.unbreakable.remediator.domain;

import static io.unbreakable.remediator.domain.Fixtures.candidate;
import static io.unbreakable.remediator.domain.Fixtures.startOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static final Duration LOOK_BACK = Duration.ofMinutes(60);
    private final Candidates candidates = new Candidates(List.of(candidate(3), candidate(5), candidate(4)));

    @Test
    void takesTheNewestThatStartedBeforeTheProblem() {
        Instant problem = startOf(4).plusSeconds(60);

        assertThat(candidates.causeOf(problem, Duration.ofHours(9))).contains(candidate(4));
    }

    @Test
    void takesNoneThatStartedWithTheProblem() {
        assertThat(candidates.causeOf(startOf(3), LOOK_BACK)).isEmpty();
    }

    @Test
    void takesOneAtTheVeryBeginningOfTheLookBackButNoneBefore() {
        assertThat(candidates.causeOf(startOf(5).plus(LOOK_BACK), LOOK_BACK)).contains(candidate(5));
        assertThat(candidates.causeOf(startOf(5).plus(LOOK_BACK).plusMillis(1), LOOK_BACK))
                .isEmpty();
    }

    @Test
    void takesNoneOfNone() {
        assertThat(new Candidates(List.of()).causeOf(startOf(4), LOOK_BACK)).isEmpty();
    }
}
