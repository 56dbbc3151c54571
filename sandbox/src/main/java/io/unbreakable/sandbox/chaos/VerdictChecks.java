package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationRequested;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each validation that was asked for ends with exactly one final verdict, by its deadline. */
final class VerdictChecks {
    private VerdictChecks() {}

    /** Different texts of one final verdict count as several: what was decided once is only repeated. */
    static Stream<Violation> eachValidationEndsOnce(History history) {
        Map<String, Set<String>> verdicts = history.events().stream()
                .filter(seen -> seen.data() instanceof ValidationEvaluated evaluated && evaluated.isFinal())
                .map(seen -> (ValidationEvaluated) seen.data())
                .collect(Collectors.groupingBy(
                        evaluated -> evaluated.validation().id(),
                        Collectors.mapping(
                                evaluated -> evaluated.attempt() + " "
                                        + evaluated.judgement().verdict() + " " + evaluated.evaluatedAt(),
                                Collectors.toSet())));
        Stream<Violation> none = history.said(ValidationRequested.class).stream()
                .map(requested -> requested.validation().id())
                .filter(id -> !verdicts.containsKey(id))
                .map(id -> new Violation(1, "no final verdict of " + id));
        Stream<Violation> several = verdicts.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry ->
                        new Violation(1, "several final verdicts of " + entry.getKey() + ": " + entry.getValue()));
        return Stream.concat(none, several);
    }

    static Stream<Violation> eachRequestIsValidated(History history) {
        Set<String> validated = history.said(ValidationRequested.class).stream()
                .map(requested -> requested.validation().id())
                .collect(Collectors.toSet());
        return history.asked().stream()
                .filter(id -> !validated.contains(id))
                .map(id -> new Violation(1, "accepted at the front door, and never requested: " + id));
    }

    /** Whatever became of the events that tell of it: each deployment that opens gates gives a validation for each of them. */
    static Stream<Violation> eachGateIsValidated(History history) {
        Map<String, List<String>> requested = history.said(ValidationRequested.class).stream()
                .collect(Collectors.groupingBy(
                        event -> event.validation().execution().executionId(),
                        Collectors.mapping(event -> event.validation().gate().name(), Collectors.toList())));
        return history.deployed().stream()
                .flatMap(deployed -> Shop.ALL.stream()
                        .filter(shop -> shop.pipeline().equals(deployed.pipeline()))
                        .flatMap(shop -> shop.gatesAfter(deployed.stage()).stream())
                        .filter(gate -> requested.getOrDefault(deployed.executionId(), List.of()).stream()
                                        .filter(gate::equals)
                                        .count()
                                != 1)
                        .map(gate -> new Violation(3, "not exactly one validation of " + gate + " in " + deployed)));
    }

    static Stream<Violation> byItsDeadline(History history) {
        return history.firsts(ValidationEvaluated.class)
                .filter(seen -> seen.data() instanceof ValidationEvaluated evaluated && evaluated.isFinal())
                .filter(seen -> isLate(history, seen, (ValidationEvaluated) seen.data()))
                .map(seen -> new Violation(1, "later than its deadline: " + seen.id() + " at " + seen.at()));
    }

    private static boolean isLate(History history, Seen seen, ValidationEvaluated evaluated) {
        Instant deadline = evaluated.validation().gate().deadline();
        return seen.at()
                .isAfter(Tolerance.after(
                        history.faults(), evaluated.validation().window().start(), deadline));
    }
}
