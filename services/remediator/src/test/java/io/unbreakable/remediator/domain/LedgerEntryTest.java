package io.unbreakable.remediator.domain;

import static io.unbreakable.remediator.domain.Fixtures.deployment;
import static io.unbreakable.remediator.domain.Fixtures.startOf;
import static io.unbreakable.remediator.domain.Fixtures.succeeded;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.monspec.judge.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {
    private final LedgerEntry verdict =
            new LedgerEntry(deployment(3), null, null, null, null, null, null, Map.of("ProductionGate", Verdict.PASS));

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
}
