package io.unbreakable.remediator.domain;

import static io.unbreakable.remediator.domain.Fixtures.NOON;
import static io.unbreakable.remediator.domain.Fixtures.candidate;
import static io.unbreakable.remediator.domain.Fixtures.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentGroup;
import org.junit.jupiter.api.Test;

class TransitionStateTest {
    private final TransitionState disabled = TransitionState.untouched().disabledBy("r-1", NOON);

    @Test
    void keepsWhenEachRemediationDisabledItFirst() {
        assertThat(disabled.disabledBy("r-1", NOON.plusSeconds(1))).isEqualTo(disabled);
    }

    @Test
    void mayBeEnabledByAWishThatIsNotOlder() {
        assertThat(disabled.mayBeEnabled(NOON)).isTrue();
        assertThat(disabled.mayBeEnabled(NOON.minusMillis(1))).isFalse();
        assertThat(disabled.disabledBy("r-2", NOON.plusSeconds(9)).mayBeEnabled(NOON.plusSeconds(8)))
                .isFalse();
        assertThat(TransitionState.untouched().mayBeEnabled(NOON)).isFalse();
    }

    @Test
    void theReasonHasOnlyCharactersThatCodePipelineTakes() {
        Deployment odd = new Deployment(new DeploymentGroup("App", "Prod_1"), "d-1", null, null);
        Candidate candidate = new Candidate(odd, "Production/Zürich " + "x".repeat(400), null, null, null, NOON);

        assertThat(Words.transition(candidate.remediationOf(problem())))
                .startsWith("Unbreakable took d-1 back from Production-Z-rich x")
                .matches("[a-zA-Z0-9!@ ().*?-]{1,300}");
        assertThat(Words.transition(candidate(4).remediationOf(problem())))
                .isEqualTo("Unbreakable took d-4 back from Production. Enable it when the fix is there.");
    }
}
