package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.InconclusiveRule;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.monspec.judge.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What approvals deserve by the verdicts of their gates, all of which enforce. */
final class Deserved {
    private final List<Validation> requested;
    private final Map<String, ValidationEvaluated> verdicts;

    private Deserved(List<Validation> requested, Map<String, ValidationEvaluated> verdicts) {
        this.requested = requested;
        this.verdicts = verdicts;
    }

    static Deserved of(History history) {
        return new Deserved(
                history.said(ValidationRequested.class).stream()
                        .map(ValidationRequested::validation)
                        .toList(),
                history.said(ValidationEvaluated.class).stream()
                        .filter(ValidationEvaluated::isFinal)
                        .collect(Collectors.toMap(
                                evaluated -> evaluated.validation().id(),
                                Function.identity(),
                                (first, second) -> first)));
    }

    /** Null when not all gates of the approval decided, or others did. */
    @Nullable DecisionOutcome outcome(ApprovalDecided decision) {
        Set<String> gates = requested.stream()
                .filter(validation -> validation.execution().equals(decision.execution())
                        && decision.approval().equals(validation.gate().approval()))
                .map(Validation::id)
                .collect(Collectors.toSet());
        boolean complete = !gates.isEmpty()
                && gates.equals(new HashSet<>(decision.validationIds()))
                && verdicts.keySet().containsAll(gates);
        return complete ? outcome(gates.stream().map(verdicts::get).toList()) : null;
    }

    private static DecisionOutcome outcome(List<ValidationEvaluated> gates) {
        if (gates.stream().allMatch(gate -> gate.judgement().verdict().getsThrough())) {
            return DecisionOutcome.APPROVED;
        }
        return gates.stream().anyMatch(Deserved::rejects) ? DecisionOutcome.REJECTED : DecisionOutcome.HELD;
    }

    private static boolean rejects(ValidationEvaluated gate) {
        Verdict verdict = gate.judgement().verdict();
        return verdict == Verdict.FAIL
                || (verdict == Verdict.INCONCLUSIVE
                        && gate.validation().gate().inconclusive() == InconclusiveRule.REJECT);
    }
}
