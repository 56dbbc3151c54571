package io.unbreakable.sandbox.chaos;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No accepted message disappears: it takes effect, or lies in a dead-letter queue with its reason. */
final class MessageChecks {
    private MessageChecks() {}

    static Stream<Violation> nothingIsLeft(History history) {
        return history.left().entrySet().stream()
                .map(entry -> new Violation(2, entry.getValue() + " messages left in " + entry.getKey()));
    }

    /** What nobody can read, and nothing else, lies there. */
    static Stream<Violation> onlyPoisonIsDead(History history) {
        Set<String> dead = history.deadLetters().stream().map(DeadLetter::body).collect(Collectors.toSet());
        Stream<Violation> lost = history.poisoned().stream()
                .filter(body -> !dead.contains(body))
                .map(body -> new Violation(2, "neither taken nor in a dead-letter queue: " + body));
        Stream<Violation> wrong = history.deadLetters().stream()
                .filter(letter -> !history.poisoned().contains(letter.body()))
                .map(letter -> new Violation(
                        2, "in " + letter.queue() + " because " + letter.reason() + ": " + letter.body()));
        return Stream.concat(lost, wrong);
    }
}
