package io.unbreakable.remediator.domain;

import static io.unbreakable.remediator.domain.Fixtures.NOON;
import static io.unbreakable.remediator.domain.Fixtures.deployment;
import static io.unbreakable.remediator.domain.Fixtures.startOf;
import static io.unbreakable.remediator.domain.Fixtures.succeeded;
import static io.unbreakable.remediator.domain.Fixtures.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {
    private final LedgerEntry verdict = judged(Verdict.PASS, NOON);

    @Test
    void isTheSameInWhateverOrderItsPartsCome() {
        assertThat(verdict.and(succeeded(3))).isEqualTo(succeeded(3).and(verdict));
        assertThat(verdict.and(succeeded(3)).and(succeeded(3)))
                .isEqualTo(succeeded(3).and(verdict));
    }

    @Test
    void isACandidateOnceItIsKnownWhenItStarted() {
        assertThat(verdict.asCandidate()).isEmpty();
        assertThat(verdict.and(succeeded(3)).asCandidate().map(Candidate::startedAt))
                .contains(startOf(3));
    }

    @Test
    void theLaterVerdictOfARunCountsInWhateverOrderTheyCome() {
        LedgerEntry later = judged(Verdict.FAIL, NOON.plusSeconds(1));

        assertThat(verdict.and(later).worstVerdict()).contains(Verdict.FAIL);
        assertThat(later.and(verdict)).isEqualTo(verdict.and(later));
    }

    @Test
    void ofTwoVerdictsAtTheSameTimeTheWorseCounts() {
        LedgerEntry worse = judged(Verdict.INCONCLUSIVE, NOON);

        assertThat(verdict.and(worse).worstVerdict()).contains(Verdict.INCONCLUSIVE);
        assertThat(worse.and(verdict)).isEqualTo(verdict.and(worse));
    }

    @Test
    void anInvalidationCountsInWhateverOrderItComes() {
        LedgerEntry unknown = LedgerEntry.of(deployment(3)).without("v-1");

        assertThat(unknown.and(verdict)).isEqualTo(verdict.without("v-1"));
        assertThat(verdict.without("v-1").worstVerdict()).isEmpty();
        assertThat(verdict.without("v-2").worstVerdict()).contains(Verdict.PASS);
    }

    private static LedgerEntry judged(Verdict verdict, Instant at) {
        return new LedgerEntry(
                deployment(3),
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of("v-1", verdict("ProductionGate", verdict, at)),
                Set.of());
    }
}
