package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Service;
import io.unbreakable.deadletters.DeadLetter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No accepted message disappears: it takes effect, or lies in a dead-letter queue with its reason. */
final class MessageChecks {
    private MessageChecks() {}

    static Stream<Violation> nothingIsLeft(History history) {
        return history.left().entrySet().stream()
                .map(entry -> new Violation(2, entry.getValue() + " messages left in " + entry.getKey()));
    }

    /**
     * What nobody can read, and nothing else, lies there; more than once when it was put there but could not be deleted from its
     * queue any more, because the service was killed or the queue failed.
     */
    static Stream<Violation> onlyPoisonIsDead(History history) {
        Set<Service> found = history.deadLetters().stream()
                .filter(Redrive::isPoison)
                .map(DeadLetter::service)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Service> put = new TreeSet<>(history.poisoned());
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
