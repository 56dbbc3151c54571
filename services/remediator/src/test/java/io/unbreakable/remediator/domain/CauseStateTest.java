package io.unbreakable.remediator.domain;

import static io.unbreakable.remediator.domain.Fixtures.NOON;
import static io.unbreakable.remediator.domain.Fixtures.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.RefusalReason;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CauseStateTest {

    @Test
    void keepsTheFirstOutcome() {
        CauseState settled = CauseState.fresh(problem()).with(refused(RefusalReason.COOL_DOWN, NOON));

        assertThat(settled.with(refused(RefusalReason.NO_TARGET, NOON))).isEqualTo(settled);
    }

    @Test
    void looksAgainWhenAProblemThatWasClosedIsReportedLater() {
        CauseState closed = CauseState.fresh(problem()).with(refused(RefusalReason.PROBLEM_NOT_OPEN, NOON));

        assertThat(closed.reportedAgain(heardAt(NOON.plusSeconds(1))).outcome()).isNull();
        assertThat(closed.reportedAgain(heardAt(NOON))).isEqualTo(closed);
    }

    @Test
    void looksNeverAgainAtWhatWasDecided() {
        CauseState decided = CauseState.fresh(problem()).with(refused(RefusalReason.COOL_DOWN, NOON));

        assertThat(decided.reportedAgain(heardAt(NOON.plusSeconds(1)))).isEqualTo(decided);
    }

    private static CauseState.Outcome refused(RefusalReason reason, Instant at) {
        return new CauseState.Outcome(new Refusal(reason, "because"), null, false, false, at);
    }

    private static Cause heardAt(Instant at) {
        Cause cause = problem();
        return new Cause(cause.trigger(), cause.id(), cause.title(), cause.url(), at);
    }
}
