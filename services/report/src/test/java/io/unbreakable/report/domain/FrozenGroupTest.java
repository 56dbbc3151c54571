package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Automation;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.RefusalReason;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationOutcome;
import io.unbreakable.contracts.RemediationRefused;
import io.unbreakable.contracts.Samples;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FrozenGroupTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final Remediation remediation =
            Samples.event(RemediationFinished.class).data().remediation();

    @Test
    void isWhatARemediationSaysThatEndedBadlyOnceTooOften() {
        FrozenGroup group = requireNonNull(FrozenGroup.of(finished(true)));

        assertThat(group.group()).isEqualTo(remediation.badDeployment().group().key());
        assertThat(group.environment()).isEqualTo(remediation.environment());
        assertThat(FrozenGroup.of(finished(false))).isNull();
    }

    @Test
    void isWhatARefusalSaysThatHasThatReason() {
        assertThat(FrozenGroup.of(refused(RefusalReason.FROZEN, 5))).isNotNull();
        assertThat(FrozenGroup.of(refused(RefusalReason.COOL_DOWN, 5))).isNull();
    }

    @Test
    void isReleasedByWhoeverSwitchesRemediationAfterwards() {
        FrozenGroup group = requireNonNull(FrozenGroup.of(finished(true)));

        assertThat(group.holds(null)).isTrue();
        assertThat(group.holds(switched(-1))).isTrue();
        assertThat(group.holds(switched(1))).isFalse();
    }

    @Test
    void isFrozenSinceTheLatestWordInWhateverOrderTheyCome() {
        FrozenGroup first = requireNonNull(FrozenGroup.of(finished(true)));
        FrozenGroup later = requireNonNull(FrozenGroup.of(refused(RefusalReason.FROZEN, 5)));

        assertThat(first.or(later)).isEqualTo(later.or(first)).isEqualTo(later);
        assertThat(first.or(later).holds(switched(1))).isTrue();
    }

    private EventData finished(boolean frozen) {
        return new RemediationFinished(
                remediation, RemediationOutcome.NOT_HEALED, "The problem stayed open.", "d-2", frozen, NOON);
    }

    private EventData refused(RefusalReason reason, int second) {
        return new RemediationRefused("p", "slow", null, remediation, reason, "no", NOON.plusSeconds(second));
    }

    private AutomationSwitched switched(int second) {
        return new AutomationSwitched(
                remediation.environment(),
                Automation.REMEDIATION,
                AutomationState.ON,
                "jane.doe",
                NOON.plusSeconds(second));
    }
}
