package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Service;
import io.unbreakable.deadletters.DeadLetter;
import java.util.List;
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
        List<Service> found = history.deadLetters().stream()
                .filter(Redrive::isPoison)
                .map(DeadLetter::service)
                .sorted()
                .toList();
        List<Service> put = history.poisoned().stream().sorted().toList();
        Stream<Violation> lost = found.equals(put)
                ? Stream.of()
                : Stream.of(new Violation(2, "unreadable messages for " + put + ", and dead letters of " + found));
        Stream<Violation> wrong = history.deadLetters().stream()
                .filter(letter -> !Redrive.isPoison(letter))
                .map(letter -> new Violation(
                        2, "in " + letter.queue() + " because " + letter.reason() + ": " + letter.eventId()));
        return Stream.concat(lost, wrong);
    }
}
