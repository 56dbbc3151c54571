package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.ValidationRequested;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each approval of a gate in mode enforce gets exactly one answer, or a named reason why none; and only for the execution and the
 * build that were measured.
 */
final class ApprovalChecks {
    private ApprovalChecks() {}

    static Stream<Violation> eachApprovalIsDecidedOnce(History history) {
        Map<String, List<ApprovalDecided>> decided = decided(history);
        return history.waited().stream()
                .filter(waited ->
                        decided.getOrDefault(waited.token(), List.of()).size() != 1)
                .map(waited -> new Violation(
                        1,
                        "not exactly one decision about " + waited + ": "
                                + decided.getOrDefault(waited.token(), List.of()).stream()
                                        .map(ApprovalDecided::outcome)
                                        .toList()));
    }

    /** What CodePipeline was told by us is what we said, once, and what the verdicts deserve; where we told it nothing we said why. */
    static Stream<Violation> answersAreWhatWasDecided(History history) {
        Map<String, List<ApprovalDecided>> decided = decided(history);
        Deserved deserved = Deserved.of(history);
        Map<String, List<Answered>> answered =
                history.answered().stream().collect(Collectors.groupingBy(Answered::token));
        Stream<Violation> unlike = decided.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream())
                .filter(decision ->
                        !isTrue(history, deserved, decision, answered.getOrDefault(token(decision), List.of())))
                .map(decision -> new Violation(
                        1,
                        "said " + decision.outcome() + " about " + token(decision) + ", and CodePipeline was told "
                                + answered.getOrDefault(token(decision), List.of())));
        Stream<Violation> unsaid = answered.keySet().stream()
                .filter(token -> !decided.containsKey(token))
                .map(token -> new Violation(1, "answered, and never said so: " + token));
        return Stream.concat(unlike, unsaid);
    }

    /**
     * Nothing else can happen here: all gates enforce, no stage is retried, no pipeline changes, nobody switches anything off, and
     * giving up takes hours.
     */
    private static boolean isTrue(
            History history, Deserved deserved, ApprovalDecided decision, List<Answered> answers) {
        return switch (decision.outcome()) {
            case APPROVED ->
                answers.size() == 1
                        && answers.getFirst().approved()
                        && decision.outcome() == deserved.outcome(decision);
            case REJECTED ->
                answers.size() == 1
                        && !answers.getFirst().approved()
                        && decision.outcome() == deserved.outcome(decision);
            case HELD -> answers.isEmpty() && decision.outcome() == deserved.outcome(decision);
            case ANSWERED_BY_OTHER ->
                answers.isEmpty() && history.answeredByPeople().contains(token(decision));
            case SUPERSEDED, STALE_TOKEN, NEVER_WAITED ->
                answers.isEmpty() && state(history, decision).equals("ABANDONED");
            case OBSERVED, RETRIED, TIMED_OUT, SWITCHED_OFF, DEFINITION_CHANGED, REFUSED, UNREACHABLE -> false;
        };
    }

    private static String state(History history, ApprovalDecided decision) {
        return history.waited().stream()
                .filter(waited -> waited.token().equals(token(decision)))
                .map(Waited::state)
                .findFirst()
                .orElse("ABANDONED");
    }

    static Stream<Violation> answersAreForWhatWasMeasured(History history) {
        Map<String, Waited> waited =
                history.waited().stream().collect(Collectors.toMap(Waited::token, Function.identity()));
        Map<String, ValidationRequested> requested = history.said(ValidationRequested.class).stream()
                .collect(Collectors.toMap(
                        event -> event.validation().id(), Function.identity(), (first, second) -> first));
        return history.said(ApprovalDecided.class).stream()
                .filter(decision -> decision.outcome() == DecisionOutcome.APPROVED
                        || decision.outcome() == DecisionOutcome.REJECTED)
                .flatMap(decision -> decision.validationIds().stream()
                        .filter(id -> !isOf(history, waited.get(token(decision)), requested.get(id)))
                        .map(id -> new Violation(1, "answered " + token(decision) + " for another build: " + id)));
    }

    private static boolean isOf(
            History history,
            @org.jspecify.annotations.Nullable Waited waited,
            @org.jspecify.annotations.Nullable ValidationRequested requested) {
        if (waited == null || requested == null) {
            return false;
        }
        var deployment = requested.validation().deployment();
        return requested.validation().execution().executionId().equals(waited.executionId())
                && deployment != null
                && history.deployed().stream()
                        .anyMatch(deployed -> deployed.executionId().equals(waited.executionId())
                                && deployed.deploymentId().equals(deployment.deploymentId())
                                && waited.stage().equals("Approve" + deployed.stage()));
    }

    private static Map<String, List<ApprovalDecided>> decided(History history) {
        return history.said(ApprovalDecided.class).stream()
                .filter(decision -> decision.token() != null)
                .collect(Collectors.groupingBy(ApprovalChecks::token));
    }

    private static String token(ApprovalDecided decision) {
        return Objects.requireNonNullElse(decision.token(), "");
    }
}
