package io.unbreakable.remediator.domain;

import static io.unbreakable.remediator.domain.Fixtures.chosen;
import static io.unbreakable.remediator.domain.Fixtures.deployment;
import static io.unbreakable.remediator.domain.Fixtures.entry;
import static io.unbreakable.remediator.domain.Fixtures.startOf;
import static io.unbreakable.remediator.domain.Fixtures.succeeded;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.RemediationTrigger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SinceBadTest {
    private final Progress.Chosen chosen =
            chosen(4, RemediationTrigger.PROBLEM, startOf(4).plusSeconds(600));

    @Test
    void refusesNothingWhileTheBadDeploymentIsTheNewest() {
        SinceBad seen = seen(succeeded(4));

        assertThat(seen.gone()).isNull();
        assertThat(seen.showsBad()).isTrue();
        assertThat(seen.runs()).isFalse();
    }

    @Test
    void doesNotShowWhatIsNotListed() {
        assertThat(seen().showsBad()).isFalse();
        assertThat(seen().gone()).isNull();
        assertThat(seen().notShown().reason()).isEqualTo(RefusalReason.BAD_REVISION_GONE);
        assertThat(seen().notShown().message()).startsWith("CodeDeploy does not list d-4 in SampleApp/Production");
    }

    @Test
    void whatCameRightBeforeDidNotTakeThePlaceOfOneThatIsNotListedYet() {
        assertThat(seen(made(3, "user", startOf(4).minusSeconds(30))).gone()).isNull();
    }

    @Test
    void isGoneWhenAnotherCameAfterIt() {
        assertThat(requireNonNull(seen(succeeded(4), succeeded(5)).gone()).reason())
                .isEqualTo(RefusalReason.BAD_REVISION_GONE);
        assertThat(requireNonNull(seen(succeeded(5)).gone()).message()).startsWith("d-5 was deployed after d-4");
    }

    @Test
    void findsOurOwnDeploymentByItsDescription() {
        LedgerEntry ours = new LedgerEntry(
                deployment(5),
                null,
                null,
                "user",
                chosen.remediation().deploymentDescription(),
                null,
                startOf(5),
                Map.of(),
                Set.of());

        assertThat(seen(succeeded(4), ours).ours()).contains("d-5");
        assertThat(seen(succeeded(4)).ours()).isEmpty();
    }

    @Test
    void findsTheRollbackOfCodeDeployThatFollowedTheStop() {
        assertThat(seen(made(5, "codeDeployRollback", startOf(5))).rollback()).contains("d-5");
        assertThat(seen(made(3, "codeDeployRollback", startOf(3))).rollback()).isEmpty();
        assertThat(seen(made(5, "user", startOf(5))).rollback()).isEmpty();
    }

    @Test
    void runsWhileItHasNoEnd() {
        assertThat(seen(entry(4, null, Map.of())).runs()).isTrue();
    }

    private SinceBad seen(LedgerEntry... entries) {
        return new SinceBad(chosen, List.of(entries));
    }

    private static LedgerEntry made(int build, @Nullable String creator, Instant startedAt) {
        return new LedgerEntry(deployment(build), null, null, creator, null, null, startedAt, Map.of(), Set.of());
    }
}
