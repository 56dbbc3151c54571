package io.unbreakable.sandbox.chaos;

import io.unbreakable.deadletters.DeadLetter;
import io.unbreakable.deadletters.DeadLetterQueue;
import io.unbreakable.deadletters.DeadLetters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Brings back what lies in the dead-letter queues, with what {@code make redrive} does: what nobody can read returns there. */
final class Redrive {
    private final DeadLetters letters;
    private final QueueDepths depths;
    private final Map<String, Long> broughtBack = new TreeMap<>();
    private Map<String, Integer> known = Map.of();
    private List<DeadLetter> dead = List.of();

    Redrive(SqsClient sqs) {
        this.letters = new DeadLetters(sqs, Clock.systemUTC());
        this.depths = new QueueDepths(sqs);
    }

    /** One look: where more or less lies than the last time it is read, and brought back if somebody can take any of it. */
    void work() {
        Map<String, Integer> lie = depths.dead();
        if (!lie.equals(known)) {
            Map<String, Integer> read = new HashMap<>(lie);
            List<DeadLetter> found = new ArrayList<>();
            DeadLetterQueue.all().stream()
                    .filter(queue -> lie.containsKey(queue.name()))
                    .forEach(queue -> found.addAll(look(queue, read)));
            dead = found;
            known = read;
        }
    }

    private List<DeadLetter> look(DeadLetterQueue queue, Map<String, Integer> read) {
        List<DeadLetter> lying = letters.list(queue);
        if (lying.stream().allMatch(Redrive::isPoison)) {
            return lying;
        }
        Stream<DeadLetter> brought = letters.redrive(queue, letter -> true).stream();
        brought.filter(letter -> !isPoison(letter))
                .forEach(letter -> broughtBack.merge(letter.reason(), 1L, Long::sum));
        read.remove(queue.name());
        return List.of();
    }

    /** Whether nobody can tell what it is. */
    static boolean isPoison(DeadLetter letter) {
        return letter.detailType() == null && letter.eventId() == null;
    }

    /** What lay there at the last look. */
    List<DeadLetter> deadLetters() {
        return dead;
    }

    /** How many messages that somebody can take were brought back, by the reason why they were there. */
    Map<String, Long> broughtBack() {
        return new TreeMap<>(broughtBack);
    }
}
