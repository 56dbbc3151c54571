package io.unbreakable.evaluator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.Gate;
import io.unbreakable.contracts.GateMode;
import io.unbreakable.contracts.RemediationStarted;
import io.unbreakable.contracts.Samples;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.monspec.criteria.IncludedRuns;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speaks against a revision. */
class FlawTest {
    private static final Deployment DEPLOYMENT =
            new Deployment(new DeploymentGroup("shop", "Staging"), "d-1", null, null);

    @ParameterizedTest
    @CsvSource({
        "FAIL, ENFORCE, true, true",
        "FAIL, ENFORCE, false, false",
        "FAIL, OBSERVE, true, false",
        "INCONCLUSIVE, ENFORCE, true, false",
        "WARN, ENFORCE, true, false",
        "PASS, ENFORCE, true, false"
    })
    void aFinalFailOfAGateThatDecidesIsAFlaw(Verdict verdict, GateMode mode, boolean isFinal, boolean flaw) {
        var found = Flaw.of(verdict(verdict, mode, isFinal, DEPLOYMENT));

        assertThat(found.isPresent()).isEqualTo(flaw);
        found.ifPresent(it ->
                assertThat(it).isEqualTo(new Flaw("shop/Staging/d-1", Flaw.Kind.GATE, "v1", "failed StagingGate")));
    }

    @Test
    void aFailOfNobodyKnowsWhatIsNone() {
        assertThat(Flaw.of(verdict(Verdict.FAIL, GateMode.ENFORCE, true, null))).isEmpty();
    }

    @Test
    void aDryRunRollsNothingBack() {
        var started = Samples.event(RemediationStarted.class).data();
        var dry = new RemediationStarted(
                started.remediation(), started.target(), null, started.choice(), true, null, started.startedAt());

        assertThat(Flaw.of(started)).map(Flaw::kind).contains(Flaw.Kind.REMEDIATION);
        assertThat(Flaw.of(dry)).isEmpty();
    }

    @Test
    void whereAllVerdictsCountAVerdictIsNoFlaw() {
        var gate = new Flaw("shop/Staging/d-1", Flaw.Kind.GATE, "v1", "failed");
        var remediation = new Flaw("shop/Staging/d-1", Flaw.Kind.REMEDIATION, "r1", "rolled back");

        assertThat(gate.speaksAgainstRuns(IncludedRuns.ALL)).isFalse();
        assertThat(gate.speaksAgainstRuns(IncludedRuns.PASS)).isTrue();
        assertThat(remediation.speaksAgainstRuns(IncludedRuns.ALL)).isTrue();
    }

    private static ValidationEvaluated verdict(
            Verdict verdict, GateMode mode, boolean isFinal, @Nullable Deployment deployment) {
        Validation like = Dues.validation("v1", null, "none", Dues.END);
        var validation = new Validation(
                like.id(),
                like.execution(),
                gate(like.gate(), mode),
                like.environment(),
                deployment,
                like.comparison(),
                null,
                "none",
                like.window(),
                like.requestedAt());
        var judgement = new Judgement(verdict, Reason.WITHIN_LIMITS, null, List.of());
        return new ValidationEvaluated(
                validation, 1, isFinal, judgement, null, null, null, null, Dues.END, Instant.EPOCH);
    }

    private static Gate gate(Gate like, GateMode mode) {
        return new Gate(
                like.name(),
                mode,
                like.inconclusive(),
                like.onFail(),
                like.approval(),
                like.gatesOfApproval(),
                like.warmup(),
                like.duration(),
                like.settle(),
                like.extend(),
                like.deadline());
    }
}
