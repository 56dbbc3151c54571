package io.unbreakable.approver.domain;

import static io.unbreakable.approver.domain.Approvals.T;
import static io.unbreakable.approver.domain.Approvals.enforcing;
import static io.unbreakable.approver.domain.Approvals.holding;
import static io.unbreakable.approver.domain.Approvals.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.monspec.judge.Verdict;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SwitchStateTest {
    private final ApprovalRules rules = new ApprovalRules(URI.create("https://report.example"));

    @Test
    void changesNothingWhileItIsOn() {
        Answer answer = answer(waiting(enforcing("a", Verdict.FAIL)));

        assertThat(switched(AutomationState.ON, null).applied(answer)).isEqualTo(answer);
    }

    @Test
    void saysInADryRunWhatWouldHaveBeenAnswered() {
        SwitchState dryRun = switched(AutomationState.DRY_RUN, null);

        Answer approved = dryRun.applied(answer(waiting(enforcing("a", Verdict.PASS))));
        Answer rejected = dryRun.applied(answer(waiting(enforcing("a", Verdict.FAIL))));

        assertThat(approved.outcome()).isEqualTo(DecisionOutcome.SWITCHED_OFF);
        assertThat(approved.isForCodePipeline()).isFalse();
        assertThat(approved.summary())
                .isEqualTo("Dry run for Staging: would have been approved."
                        + " a: a says PASS https://report.example/validations/v-a");
        assertThat(rejected.summary()).startsWith("Dry run for Staging: would have been rejected. a: a says FAIL ");
        assertThat(rejected.verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void leavesAloneWhatWouldNotHaveBeenAnsweredAnyway() {
        Answer held = answer(waiting(holding("a", Verdict.INCONCLUSIVE)));

        assertThat(switched(AutomationState.OFF, null).applied(held)).isEqualTo(held);
    }

    @Test
    void aVerdictThatWasNotGivenIsStillThereForARetry() {
        ApprovalState state = waiting(enforcing("a", Verdict.PASS));
        Answer withheld = switched(AutomationState.OFF, null).applied(answer(state));

        ApprovalState retried =
                state.intending(withheld, T).decided(withheld, T).with(new Waiting("token-2", T.plusSeconds(60)));

        assertThat(answer(retried).outcome()).isEqualTo(DecisionOutcome.APPROVED);
    }

    @Test
    void theNewestSwitchCounts() {
        SwitchState off = switched(AutomationState.OFF, T);
        SwitchState on = switched(AutomationState.ON, T.plusSeconds(1));

        assertThat(List.of(off.orNewer(on), on.orNewer(off), on.orNewer(on))).containsOnly(on);
        assertThat(switched(AutomationState.ON, null).orNewer(off)).isEqualTo(off);
    }

    @Test
    void anAnswerBelongsToTheEnvironmentsThatItsGatesJudge() {
        ApprovalState state = waiting(enforcing("a", Verdict.PASS), holding("b", Verdict.PASS));

        assertThat(state.environments(List.of("v-b"))).containsExactly("Staging");
        assertThat(state.environments(List.of("v-c"))).isEmpty();
    }

    private static SwitchState switched(AutomationState state, @Nullable Instant since) {
        return new SwitchState("Staging", state, since);
    }

    private Answer answer(ApprovalState state) {
        return ((NextStep.Give) rules.nextSteps(state).getLast()).answer();
    }
}
