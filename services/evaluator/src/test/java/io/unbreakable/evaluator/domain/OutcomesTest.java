package io.unbreakable.evaluator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.EventSchemas;
import io.unbreakable.contracts.Evidence;
import io.unbreakable.contracts.ExpiryReason;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.monspec.plan.BaselineRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said in the end, for each way there; all of it is fit for the bus. */
class OutcomesTest {
    private static final Instant NOW = Dues.END.plusSeconds(121);
    private static final Evidence EVIDENCE = new Evidence("s3://bucket/key", "0".repeat(64));

    private static ValidationEvaluated measured(ValidationDue due, Map<String, Measurement> baseline) {
        var plan = java.util.Objects.requireNonNull(due.validation().plan());
        var sides = Sides.of(plan, due, Duration.ofSeconds(1));
        Map<String, Measurement> candidate =
                Map.of("responsetime", new Measurement.Value(100), "failurerate", new Measurement.Value(0));
        var judgement = JudgeRelease.judge(plan, candidate, baseline, 1, sides.unsteady());
        return valid(Outcomes.measured(due, sides, judgement, EVIDENCE, NOW));
    }

    private static ValidationEvaluated valid(ValidationEvaluated outcome) {
        assertThat(EventSchemas.validate(Event.of(outcome, NOW, null))).isEmpty();
        return outcome;
    }

    @Test
    void isFinalWhenItPasses() {
        var due = Dues.due(Dues.plan(BaselineRule.REQUIRED), true);

        var outcome = measured(due, Map.of("responsetime", new Measurement.Value(100)));

        assertThat(outcome.isFinal()).isTrue();
        assertThat(outcome.judgement().verdict()).isEqualTo(Verdict.PASS);
        assertThat(outcome.window()).isEqualTo(Dues.WINDOW);
        assertThat(outcome.evidence()).isEqualTo(EVIDENCE);
        assertThat(outcome.validation().plan()).isNull();
        assertThat(outcome.message()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void isFinalForWantOfDataOnlyWhenThereIsNoTimeLeft(boolean extendable, boolean isFinal) {
        var outcome = measured(Dues.due(Dues.plan(BaselineRule.REQUIRED), extendable), Map.of());

        assertThat(outcome.judgement().reason()).isEqualTo(Reason.NO_BASELINE);
        assertThat(outcome.isFinal()).isEqualTo(isFinal);
    }

    @Test
    void isFinalWithAnUnsteadyBaselineBecauseThatStaysSo() {
        var outcome = measured(Dues.due(Dues.plan(BaselineRule.REQUIRED), true, Dues.overlap()), Map.of());

        assertThat(outcome.isFinal()).isTrue();
        assertThat(outcome.judgement().reason()).isEqualTo(Reason.UNSTEADY_BASELINE);
        assertThat(outcome.message()).contains("shop/Production/d-1");
    }

    @Test
    void staysAFirstReleaseWithAnUnsteadyBaseline() {
        var outcome = measured(Dues.due(Dues.plan(BaselineRule.EXCUSED), true, Dues.overlap()), Map.of());

        assertThat(outcome.judgement().verdict()).isEqualTo(Verdict.PASS);
        assertThat(outcome.judgement().reason()).isEqualTo(Reason.FIRST_RELEASE);
        assertThat(outcome.message()).isNull();
    }

    @Test
    void saysWhatIsWrongWithTheSpecificationAtOnce() {
        var due = Dues.due(Dues.validation("v1", null, "No comparison called X.", Dues.END), true);

        var outcome = valid(Outcomes.defective(due, NOW));

        assertThat(outcome.isFinal()).isTrue();
        assertThat(outcome.judgement().reason()).isEqualTo(Reason.BROKEN_SPECIFICATION);
        assertThat(outcome.message()).isEqualTo("No comparison called X.");
        assertThat(outcome.window()).isNull();
    }

    @Test
    void isInconclusiveWithoutAPlanEvenWhenNobodySaysWhy() {
        var outcome = Outcomes.defective(Dues.due(Dues.validation("v1", null, null, Dues.END), true), NOW);

        assertThat(valid(outcome).judgement().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "DEADLINE, INCONCLUSIVE, DEADLINE",
        "OVERTAKEN, INCONCLUSIVE, OVERTAKEN",
        "ROLLED_BACK, FAIL, ROLLED_BACK"
    })
    void isFinalWhenTheTimeIsOver(ExpiryReason expiry, Verdict verdict, Reason reason) {
        var outcome = valid(Outcomes.expired(Dues.expired(expiry, "shop/Staging/d-2"), null, NOW));

        assertThat(outcome.isFinal()).isTrue();
        assertThat(outcome.judgement().verdict()).isEqualTo(verdict);
        assertThat(outcome.judgement().reason()).isEqualTo(reason);
        assertThat(outcome.message()).isNotBlank();
    }

    @Test
    void saysAtTheDeadlineThatTheSourceWasTheTrouble() {
        var trouble = Trouble.met(Reason.SOURCE_REFUSED, "Dynatrace does not accept the token.", 3);

        var outcome = valid(Outcomes.expired(Dues.expired(ExpiryReason.DEADLINE, null), trouble, NOW));

        assertThat(outcome.judgement().reason()).isEqualTo(Reason.SOURCE_REFUSED);
        assertThat(outcome.message()).isEqualTo("Dynatrace does not accept the token.");
    }

    @Test
    void isRolledBackWhateverTroubleTheSourceMade() {
        var trouble = Trouble.met(Reason.SOURCE_UNREACHABLE, "no answer", 3);

        assertThat(Outcomes.expired(Dues.expired(ExpiryReason.ROLLED_BACK, null), trouble, NOW)
                        .judgement()
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void givesUpInconclusive() {
        var due = Dues.due(Dues.plan(BaselineRule.REQUIRED), true);

        var outcome = valid(Outcomes.gaveUp(due, Trouble.met(Reason.SOURCE_UNREACHABLE, "no answer", 9), NOW));

        assertThat(outcome.judgement().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(outcome.judgement().reason()).isEqualTo(Reason.SOURCE_UNREACHABLE);
        assertThat(outcome.isFinal()).isTrue();
    }
}
