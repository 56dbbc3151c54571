package io.unbreakable.approver.domain;

import static io.unbreakable.approver.domain.Approvals.T;
import static io.unbreakable.approver.domain.Approvals.enforcing;
import static io.unbreakable.approver.domain.Approvals.holding;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.ApprovalOutcome;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.monspec.judge.Verdict;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApprovalStateTest {
    private static final List<String> GATES = List.of("a", "b");

    private final ApprovalRules rules = new ApprovalRules(URI.create("https://report.example"));

    @Test
    void theSameFactsInAnyOrderGiveTheSameAnswer() {
        List<UnaryOperator<ApprovalState>> facts = List.of(
                state -> state.with(enforcing("a", null), GATES),
                state -> state.with(holding("b", null), GATES),
                state -> state.with(enforcing("a", Verdict.PASS), GATES),
                state -> state.with(holding("b", Verdict.INCONCLUSIVE), GATES),
                state -> state.with(new Waiting("token-1", T)));

        assertThat(permutations(facts).map(this::learnt).distinct()).hasSize(1);
    }

    @Test
    void anOldTokenComingLateChangesNothing() {
        List<UnaryOperator<ApprovalState>> facts = List.of(
                state -> state.with(new Waiting("token-1", T)),
                state -> state.closed("token-1", ApprovalOutcome.REJECTED, T.plusSeconds(5)),
                state -> state.with(new Waiting("token-2", T.plusSeconds(60))),
                state -> state.with(enforcing("a", Verdict.PASS), List.of("a")));

        assertThat(permutations(facts).map(this::learnt).distinct()).hasSize(1);
        assertThat(learnt(facts).waiting()).isEqualTo(new Waiting("token-2", T.plusSeconds(60)));
        assertThat(learnt(facts).tokens()).containsExactly("token-1", "token-2");
    }

    @Test
    void theNewestValidationOfAGateCountsInAnyOrder() {
        GateVerdict first = enforcing("a", Verdict.FAIL);
        GateVerdict sameTime = validation("v-2", first.requestedAt(), Verdict.PASS);
        GateVerdict newest = validation("v-1", T.plusSeconds(9), null);
        List<UnaryOperator<ApprovalState>> facts = List.of(
                state -> state.with(first, List.of("a")),
                state -> state.with(sameTime, List.of("a")),
                state -> state.with(newest, List.of("a")));

        assertThat(permutations(facts).map(this::learnt).distinct()).hasSize(1);
        assertThat(learnt(facts).gates()).containsEntry("a", newest);
    }

    @Test
    void theFirstFinalVerdictStays() {
        ApprovalState state = learnt(List.of(
                before -> before.with(enforcing("a", Verdict.FAIL), List.of("a")),
                before -> before.with(enforcing("a", Verdict.PASS), List.of("a")),
                before -> before.with(enforcing("a", null), List.of("a"))));

        assertThat(state.gates()).containsEntry("a", enforcing("a", Verdict.FAIL));
    }

    @Test
    void theFirstIntentAndTheFirstDecisionStay() {
        ApprovalState waiting = Approvals.waiting(enforcing("a", Verdict.PASS));
        Answer first = ((NextStep.Give) rules.nextSteps(waiting).getLast()).answer();
        Answer second = first.endedAs(DecisionOutcome.SUPERSEDED, "Gone.");

        ApprovalState state = waiting.intending(first, T)
                .intending(second, T.plusSeconds(9))
                .decided(first, T)
                .decided(second, T);

        assertThat(state.intents()).containsEntry("token-1", first);
        assertThat(state.decisions()).containsEntry("token-1", new ApprovalState.Decision(first, T));
        assertThat(state.hasGiven("v-a")).isTrue();
    }

    @Test
    void thatAVerdictWasGivenIsNotForgottenWhenItIsHeardAgain() {
        ApprovalState waiting = Approvals.waiting(enforcing("a", Verdict.PASS));
        ApprovalState intending =
                waiting.intending(((NextStep.Give) rules.nextSteps(waiting).getLast()).answer(), T);

        assertThat(intending.with(enforcing("a", Verdict.PASS), List.of("a"))).isEqualTo(intending);
    }

    @Test
    void itIsTriedSinceItWasFirstMeantAndNotSinceItWaits() {
        ApprovalState waiting = Approvals.waiting(enforcing("a", Verdict.PASS));
        Answer answer = ((NextStep.Give) rules.nextSteps(waiting).getLast()).answer();
        Instant hoursLater = T.plusSeconds(7 * 3600);

        ApprovalState tried = waiting.intending(answer, hoursLater).intending(answer, hoursLater.plusSeconds(60));

        assertThat(tried.triedSince("token-1", hoursLater.plusSeconds(90))).isEqualTo(hoursLater);
        assertThat(tried.waitsSince("token-1", hoursLater)).isEqualTo(T);
    }

    @Test
    void anIntentThatAnEarlierVersionStoredWithoutItsTimeIsTriedSinceItWaits() {
        String stored = EventJson.write(Approvals.waiting(enforcing("a", Verdict.PASS)))
                .replaceFirst("\"intendedAt\":\\{},?", "");

        ApprovalState read = EventJson.read(stored, ApprovalState.class);

        assertThat(stored).doesNotContain("intendedAt");
        assertThat(read.triedSince("token-1", T.plusSeconds(60))).isEqualTo(T);
    }

    private static GateVerdict validation(String id, Instant requestedAt, @Nullable Verdict verdict) {
        GateVerdict like = enforcing("a", verdict);
        return new GateVerdict(
                like.gate(), like.mode(), like.inconclusive(), "Staging", id, requestedAt, verdict, like.summary());
    }

    private ApprovalState learnt(List<UnaryOperator<ApprovalState>> facts) {
        ApprovalState state = ApprovalState.unknown(Approvals.ID);
        for (UnaryOperator<ApprovalState> fact : facts) {
            state = fact.apply(fact.apply(state));
        }
        return state;
    }

    private static <F> Stream<List<F>> permutations(List<F> items) {
        if (items.isEmpty()) {
            return Stream.of(List.of());
        }
        return IntStream.range(0, items.size()).boxed().flatMap(i -> {
            List<F> rest = new ArrayList<>(items);
            F first = rest.remove((int) i);
            return permutations(rest)
                    .map(tail -> Stream.concat(Stream.of(first), tail.stream()).toList());
        });
    }
}
