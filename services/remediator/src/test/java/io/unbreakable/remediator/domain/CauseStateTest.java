package io.unbreakable.remediator.domain;

import static io.unbreakable.remediator.domain.Fixtures.NOON;
import static io.unbreakable.remediator.domain.Fixtures.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.RefusalReason;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CauseStateTest {
    private static final Instant START = NOON.minusSeconds(60);

    @Test
    void keepsTheFirstOutcome() {
        CauseState settled = settled(RefusalReason.COOL_DOWN);

        assertThat(settled.settled(refused(RefusalReason.NO_TARGET), START, NOON))
                .isEqualTo(settled);
    }

    @Test
    void isAskedAboutAgainWhenItIsReportedAfterItWasSettled() {
        CauseState settled = settled(RefusalReason.COOL_DOWN);

        assertThat(settled.reportedAgain(heardAt(NOON.plusMillis(1))).settled()).isNull();
        assertThat(settled.reportedAgain(heardAt(NOON))).isEqualTo(settled);
        assertThat(settled.reportedAgain(heardAt(NOON.minusSeconds(86_400 * 21))))
                .isEqualTo(settled);
    }

    @Test
    void isAskedAboutOnceHoweverOftenItIsReportedMeanwhile() {
        CauseState fresh = CauseState.fresh(heardAt(NOON));

        assertThat(fresh.reportedAgain(heardAt(NOON.plusSeconds(1)))).isEqualTo(fresh);
    }

    @Test
    void whatWasDecidedStandsForTheSameProblemAndNotForOneThatBeganLater() {
        CauseState again = settled(RefusalReason.COOL_DOWN).reportedAgain(heardAt(NOON.plusSeconds(60)));

        assertThat(again.standing(START)).isEqualTo(refused(RefusalReason.COOL_DOWN));
        assertThat(again.standing(null)).isEqualTo(refused(RefusalReason.COOL_DOWN));
        assertThat(again.standing(START.plusMillis(1))).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"PROBLEM_NOT_OPEN", "PROBLEM_MERGED"})
    void thatItWasNotOpenIsNotDecidedForEver(RefusalReason reason) {
        CauseState again = settled(reason).reportedAgain(heardAt(NOON.plusSeconds(60)));

        assertThat(again.standing(START)).isNull();
    }

    @Test
    void takesTheNextOutcomeWhenItIsReportedAgain() {
        CauseState again = settled(RefusalReason.COOL_DOWN).reportedAgain(heardAt(NOON.plusSeconds(60)));
        CauseState.Outcome next = refused(RefusalReason.IS_ROLLBACK);

        assertThat(again.settled(next, START.plusSeconds(90), NOON.plusSeconds(120))
                        .settled())
                .isEqualTo(next);
    }

    private static CauseState settled(RefusalReason reason) {
        return CauseState.fresh(heardAt(NOON.minusSeconds(30))).settled(refused(reason), START, NOON);
    }

    private static CauseState.Outcome refused(RefusalReason reason) {
        return CauseState.Outcome.refused(new Refusal(reason, "because"), NOON);
    }

    private static Cause heardAt(Instant at) {
        Cause cause = problem();
        return new Cause(cause.trigger(), cause.id(), cause.title(), cause.url(), at);
    }
}
