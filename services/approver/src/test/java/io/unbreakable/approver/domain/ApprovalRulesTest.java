package io.unbreakable.approver.domain;

import static io.unbreakable.approver.domain.Approvals.T;
import static io.unbreakable.approver.domain.Approvals.enforcing;
import static io.unbreakable.approver.domain.Approvals.holding;
import static io.unbreakable.approver.domain.Approvals.observing;
import static io.unbreakable.approver.domain.Approvals.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.ApprovalOutcome;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.GateMode;
import io.unbreakable.contracts.InconclusiveRule;
import io.unbreakable.monspec.judge.Verdict;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApprovalRulesTest {
    private final ApprovalRules rules = new ApprovalRules(URI.create("https://report.example"));

    @ParameterizedTest
    @CsvSource({
        "PASS, REJECT, APPROVED",
        "WARN, REJECT, APPROVED",
        "FAIL, REJECT, REJECTED",
        "INCONCLUSIVE, REJECT, REJECTED",
        "PASS, HOLD, APPROVED",
        "WARN, HOLD, APPROVED",
        "FAIL, HOLD, REJECTED",
        "INCONCLUSIVE, HOLD, HELD"
    })
    void oneGateDecides(Verdict verdict, InconclusiveRule rule, DecisionOutcome outcome) {
        Answer answer = answer(waiting(Approvals.gate("a", GateMode.ENFORCE, rule, verdict)));

        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.token()).isEqualTo("token-1");
        assertThat(answer.validationIds()).containsExactly("v-a");
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, PASS, APPROVED, PASS",
        "PASS, WARN, APPROVED, WARN",
        "PASS, FAIL, REJECTED, FAIL",
        "FAIL, PASS, REJECTED, FAIL",
        "PASS, INCONCLUSIVE, HELD, INCONCLUSIVE",
        "INCONCLUSIVE, PASS, REJECTED, INCONCLUSIVE",
        "INCONCLUSIVE, INCONCLUSIVE, REJECTED, INCONCLUSIVE",
        "FAIL, INCONCLUSIVE, REJECTED, FAIL",
        "INCONCLUSIVE, FAIL, REJECTED, FAIL"
    })
    void theWorstOfTwoDecides(Verdict rejecting, Verdict holding, DecisionOutcome outcome, Verdict worst) {
        Answer answer = answer(waiting(enforcing("a", rejecting), holding("b", holding)));

        assertThat(answer.outcome()).isEqualTo(outcome);
        assertThat(answer.verdict()).isEqualTo(worst);
        assertThat(answer.validationIds()).containsExactly("v-a", "v-b");
    }

    @Test
    void theReasonIsTheGatesThatRejects() {
        assertThat(answer(waiting(enforcing("a", Verdict.INCONCLUSIVE), holding("b", Verdict.INCONCLUSIVE)))
                        .summary())
                .startsWith("a: a says INCONCLUSIVE");
        assertThat(answer(waiting(enforcing("a", Verdict.PASS), enforcing("b", Verdict.FAIL)))
                        .summary())
                .isEqualTo("b: b says FAIL https://report.example/validations/v-b");
    }

    @ParameterizedTest
    @EnumSource
    void whoOnlyObservesNeverAnswers(Verdict verdict) {
        Answer answer = answer(waiting(observing("a", verdict)));

        assertThat(answer.outcome()).isEqualTo(DecisionOutcome.OBSERVED);
        assertThat(answer.verdict()).isEqualTo(verdict);
        assertThat(answer.isForCodePipeline()).isFalse();
    }

    @Test
    void whoObservesBesideAnEnforcingGateDecidesNothing() {
        Answer answer = answer(waiting(enforcing("a", Verdict.PASS), observing("b", Verdict.FAIL)));

        assertThat(answer.outcome()).isEqualTo(DecisionOutcome.APPROVED);
        assertThat(answer.validationIds()).containsExactly("v-a");
    }

    @Test
    void waitsForTheVerdictOfEveryGate() {
        assertThat(next(waiting())).isInstanceOf(NextStep.WaitOn.class);
        assertThat(next(waiting(enforcing("a", null)))).isInstanceOf(NextStep.WaitOn.class);
        assertThat(next(waiting(enforcing("a", Verdict.FAIL), enforcing("b", null))))
                .isInstanceOf(NextStep.WaitOn.class);
        assertThat(next(waiting().with(enforcing("a", Verdict.PASS), List.of("a", "b"))))
                .isInstanceOf(NextStep.WaitOn.class);
    }

    @Test
    void waitsForTheApproval() {
        ApprovalState state = ApprovalState.unknown(Approvals.ID).with(enforcing("a", Verdict.PASS), List.of("a"));

        assertThat(rules.nextSteps(state)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, ANSWERED_BY_OTHER",
        "REJECTED, ANSWERED_BY_OTHER",
        "TIMED_OUT, TIMED_OUT",
        "ABANDONED, SUPERSEDED"
    })
    void whatIsClosedIsOnlyTold(ApprovalOutcome how, DecisionOutcome outcome) {
        ApprovalState open = waiting(enforcing("a", null)).closed("token-1", how, T);
        ApprovalState judged = waiting(enforcing("a", Verdict.FAIL)).closed("token-1", how, T);

        assertThat(answer(open).outcome()).isEqualTo(outcome);
        assertThat(answer(open).verdict()).isNull();
        assertThat(answer(judged).outcome()).isEqualTo(outcome);
        assertThat(answer(judged).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void whatWasMeantToBeDoneIsDone() {
        ApprovalState state = waiting(enforcing("a", Verdict.PASS));
        Answer intent = answer(state);

        ApprovalState later = state.intending(intent, T).closed("token-1", ApprovalOutcome.APPROVED, T);

        assertThat(answer(later)).isEqualTo(intent);
    }

    @Test
    void whatWasDecidedIsSaidAgain() {
        ApprovalState state = waiting(enforcing("a", Verdict.PASS));
        Answer answer = answer(state);

        ApprovalState decided = state.intending(answer, T).decided(answer, T);

        assertThat(next(decided)).isEqualTo(new NextStep.Repeat(new ApprovalState.Decision(answer, T)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PASS", "FAIL"})
    void aRetriedStageDoesNotGetTheSameVerdictAgain(Verdict verdict) {
        ApprovalState state = waiting(enforcing("a", verdict));
        ApprovalState answered = state.intending(answer(state), T).decided(answer(state), T);

        Answer retried = answer(answered.with(new Waiting("token-2", T.plusSeconds(60))));

        assertThat(retried.outcome()).isEqualTo(DecisionOutcome.RETRIED);
        assertThat(retried.token()).isEqualTo("token-2");
    }

    @Test
    void aRetriedStageGetsAVerdictThatWasNeverGiven() {
        ApprovalState closed =
                waiting(enforcing("a", null)).closed("token-1", ApprovalOutcome.REJECTED, T.plusSeconds(1));
        ApprovalState told = closed.intending(answer(closed), T);

        ApprovalState retried =
                told.with(new Waiting("token-2", T.plusSeconds(60))).with(enforcing("a", Verdict.PASS), List.of("a"));

        assertThat(answer(retried).outcome()).isEqualTo(DecisionOutcome.APPROVED);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "STALE_TOKEN", "REFUSED", "SUPERSEDED", "ANSWERED_BY_OTHER", "SWITCHED_OFF"})
    void aRetriedStageGetsAVerdictThatWasMeantToBeGivenAndWasNot(DecisionOutcome end) {
        ApprovalState state = waiting(enforcing("a", Verdict.PASS));
        Answer intent = answer(state);
        ApprovalState retried = state.intending(intent, T).with(new Waiting("token-2", T.plusSeconds(60)));

        ApprovalState ended = retried.decided(intent.endedAs(end, "Not given."), T);

        assertThat(answer(retried).outcome()).isEqualTo(DecisionOutcome.RETRIED);
        assertThat(answer(ended).outcome()).isEqualTo(DecisionOutcome.APPROVED);
    }

    @Test
    void saysWhatIsKnownOfAnApprovalThatNeverWaited() {
        ApprovalState state = ApprovalState.unknown(Approvals.ID).with(enforcing("a", Verdict.FAIL), List.of("a"));

        Answer answer = rules.neverWaited(state);

        assertThat(answer.outcome()).isEqualTo(DecisionOutcome.NEVER_WAITED);
        assertThat(answer.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(answer.validationIds()).containsExactly("v-a");
        assertThat(answer.summary()).startsWith("The approval never waited. a: a says FAIL https://");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 400, 455, 456, 457, 458, 459, 460, 461, 600, 5000})
    void theSummaryIsShortAndItsLinkWhole(int length) {
        GateVerdict wordy = new GateVerdict(
                "a",
                GateMode.ENFORCE,
                InconclusiveRule.REJECT,
                "Staging",
                "v-a",
                T,
                Verdict.FAIL,
                "😀".repeat(length / 2));

        Answer answer = answer(waiting(wordy));
        Answer ended = answer.endedAs(DecisionOutcome.STALE_TOKEN, "The approval's token is no longer valid.");

        for (Answer each : List.of(answer, ended)) {
            assertThat(each.summary())
                    .hasSizeLessThanOrEqualTo(512)
                    .endsWith(" https://report.example/validations/v-a");
            assertThat(each.summary().codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        }
        assertThat(ended.summary()).startsWith("The approval's token is no longer valid. a: ");
    }

    @Test
    void theSummaryIsALineOfCharactersWhateverAGateIsCalled() {
        GateVerdict hostile = new GateVerdict(
                "a\r\nApproved by: boss\u202E",
                GateMode.ENFORCE,
                InconclusiveRule.REJECT,
                "Staging",
                "v-a",
                T,
                Verdict.FAIL,
                "fail: \u0000\u001B[2J <b>{7*7}${x}\uD800 is 3");

        assertThat(answer(waiting(hostile)).summary())
                .isEqualTo("a Approved by: boss\uFFFD: fail: \uFFFD\uFFFD[2J <b>{7*7}${x}\uFFFD is 3"
                        + " https://report.example/validations/v-a");
    }

    @ParameterizedTest
    @CsvSource({"REJECTED, ANSWERED_BY_OTHER", "TIMED_OUT, TIMED_OUT", "ABANDONED, SUPERSEDED"})
    void thatAnEarlierOneEndedIsToldAlthoughANewerOneWaits(ApprovalOutcome how, DecisionOutcome outcome) {
        ApprovalState state = waiting(enforcing("a", Verdict.PASS))
                .with(new Waiting("token-2", T.plusSeconds(60)))
                .closed("token-1", how, T.plusSeconds(50));

        assertThat(answers(state)).extracting(Answer::token).containsExactly("token-1", "token-2");
        assertThat(answers(state)).extracting(Answer::outcome).containsExactly(outcome, DecisionOutcome.APPROVED);
    }

    @Test
    void whatWasMeantToBeDoneAboutAnEarlierOneIsGoneOnWith() {
        ApprovalState state = waiting(enforcing("a", Verdict.FAIL));
        Answer intent = answer(state);

        ApprovalState retried = state.intending(intent, T).with(new Waiting("token-2", T.plusSeconds(60)));

        assertThat(rules.nextStep(retried, "token-1")).isEqualTo(new NextStep.Give(intent));
        assertThat(answers(retried)).first().isEqualTo(intent);
    }

    @Test
    void whatWasDecidedAboutAnEarlierOneIsSaidAgain() {
        ApprovalState state = waiting(enforcing("a", null)).closed("token-1", ApprovalOutcome.REJECTED, T);
        Answer told = answer(state);

        ApprovalState retried =
                state.intending(told, T).decided(told, T).with(new Waiting("token-2", T.plusSeconds(60)));

        assertThat(rules.nextSteps(retried))
                .containsExactly(new NextStep.Repeat(new ApprovalState.Decision(told, T)), new NextStep.WaitOn());
    }

    private List<Answer> answers(ApprovalState state) {
        return rules.nextSteps(state).stream()
                .map(NextStep.Give.class::cast)
                .map(NextStep.Give::answer)
                .toList();
    }

    private NextStep next(ApprovalState state) {
        return rules.nextSteps(state).getLast();
    }

    private Answer answer(ApprovalState state) {
        NextStep step = next(state);
        assertThat(step).isInstanceOf(NextStep.Give.class);
        return ((NextStep.Give) step).answer();
    }
}
