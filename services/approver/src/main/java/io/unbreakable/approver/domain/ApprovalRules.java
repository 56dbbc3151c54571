package io.unbreakable.approver.domain;

import io.unbreakable.contracts.ApprovalOutcome;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.GateMode;
import io.unbreakable.contracts.InconclusiveRule;
import io.unbreakable.monspec.judge.Verdict;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of answering: the worst of the enforcing gates decides, once all have a final verdict; a verdict answers once.
 *
 * @param report address of the report, which every answer links to
 */
public record ApprovalRules(URI report) {

    /** What is to be done now about each token that is known; the one that waits, or waited last, is the last. */
    public List<NextStep> nextSteps(ApprovalState state) {
        return state.tokens().stream().map(token -> nextStep(state, token)).toList();
    }

    /** What is to be done now about this token. A newer one, after a retry, does not make up for the end of an earlier one. */
    public NextStep nextStep(ApprovalState state, String token) {
        if (state.decisions().containsKey(token)) {
            return new NextStep.Repeat(state.decisions().get(token));
        }
        if (state.intents().containsKey(token)) {
            return new NextStep.Give(state.intents().get(token));
        }
        if (state.closed().containsKey(token)) {
            return new NextStep.Give(overtaken(state, token, state.closed().get(token)));
        }
        return state.isNewest(token) && isComplete(state)
                ? new NextStep.Give(answer(state, token))
                : new NextStep.WaitOn();
    }

    /** What is told about an approval that did not begin to wait in time. */
    public Answer neverWaited(ApprovalState state) {
        List<GateVerdict> gates = gates(state);
        return new Answer(
                "",
                DecisionOutcome.NEVER_WAITED,
                worst(gates),
                Summary.after("The approval never waited.", summary(gates)),
                gates.stream().map(GateVerdict::validationId).toList());
    }

    private static boolean isComplete(ApprovalState state) {
        return !state.expected().isEmpty()
                && state.expected().stream().allMatch(gate -> {
                    GateVerdict verdict = state.gates().get(gate);
                    return verdict != null && verdict.verdict() != null;
                });
    }

    private Answer answer(ApprovalState state, String token) {
        List<GateVerdict> enforcing = gates(state).stream()
                .filter(gate -> gate.mode() == GateMode.ENFORCE)
                .toList();
        if (enforcing.isEmpty()) {
            return answer(token, DecisionOutcome.OBSERVED, gates(state));
        }
        if (enforcing.stream().anyMatch(gate -> state.hasGiven(gate.validationId()))) {
            return answer(token, DecisionOutcome.RETRIED, enforcing);
        }
        return answer(token, outcome(enforcing), enforcing);
    }

    private static DecisionOutcome outcome(List<GateVerdict> enforcing) {
        boolean failed = enforcing.stream().anyMatch(gate -> gate.verdict() == Verdict.FAIL);
        boolean rejecting = enforcing.stream()
                .anyMatch(gate ->
                        gate.verdict() == Verdict.INCONCLUSIVE && gate.inconclusive() == InconclusiveRule.REJECT);
        boolean open = enforcing.stream().anyMatch(gate -> gate.verdict() == Verdict.INCONCLUSIVE);
        if (failed || rejecting) {
            return DecisionOutcome.REJECTED;
        }
        return open ? DecisionOutcome.HELD : DecisionOutcome.APPROVED;
    }

    private Answer overtaken(ApprovalState state, String token, ApprovalOutcome how) {
        DecisionOutcome outcome = switch (how) {
            case APPROVED, REJECTED -> DecisionOutcome.ANSWERED_BY_OTHER;
            case TIMED_OUT -> DecisionOutcome.TIMED_OUT;
            case ABANDONED -> DecisionOutcome.SUPERSEDED;
        };
        return answer(token, outcome, gates(state));
    }

    private Answer answer(String token, DecisionOutcome outcome, List<GateVerdict> deciding) {
        List<String> validations =
                deciding.stream().map(GateVerdict::validationId).toList();
        return new Answer(token, outcome, worst(deciding), summary(deciding), validations);
    }

    private static @Nullable Verdict worst(List<GateVerdict> gates) {
        Verdict worst = null;
        for (GateVerdict gate : gates) {
            Verdict verdict = gate.verdict();
            if (verdict != null) {
                worst = worst == null ? verdict : worst.worse(verdict);
            }
        }
        return worst;
    }

    /** The worst gate's sentence and the link to its run, cut so that the link stays whole. */
    private String summary(List<GateVerdict> deciding) {
        return deciding.stream()
                .filter(gate -> gate.verdict() != null)
                .max(Comparator.comparing(ApprovalRules::badness)
                        .thenComparing(gate -> gate.inconclusive() == InconclusiveRule.REJECT))
                .map(this::summary)
                .orElse("No verdict of Unbreakable.");
    }

    private String summary(GateVerdict gate) {
        return Summary.of(gate.gate() + ": " + gate.summary(), report + "/validations/" + gate.validationId());
    }

    private static Verdict badness(GateVerdict gate) {
        return gate.verdict() == null ? Verdict.PASS : gate.verdict();
    }

    private static List<GateVerdict> gates(ApprovalState state) {
        return state.expected().stream()
                .sorted()
                .map(state.gates()::get)
                .filter(gate -> gate != null)
                .toList();
    }
}
