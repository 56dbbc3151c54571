package io.unbreakable.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationExtended;
import io.unbreakable.messaging.BusTap;
import java.time.Duration;
import java.util.List;

/** Sends to the evaluator's queue, and hears what it says about a validation. */
final class Verdicts implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(150);

    private final BusTap tap = BusTap.open();

    void send(EventData... events) {
        tap.send(Service.EVALUATOR, events);
    }

    /** Waits for a final verdict; there is only one, however often it is said. */
    ValidationEvaluated verdict(String id) {
        ValidationEvaluated verdict = tap.awaitEvent(
                        ValidationEvaluated.class,
                        event -> event.validation().id().equals(id) && event.isFinal())
                .data();
        assertThat(verdicts(id)).filteredOn(ValidationEvaluated::isFinal).allMatch(verdict::equals);
        return verdict;
    }

    /** Waits until that many verdicts on this validation were published. */
    List<ValidationEvaluated> verdicts(String id, int count) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> verdicts(id), heard -> heard.size() >= count);
    }

    /** Waits until that many extensions of this validation were published. */
    List<ValidationExtended> extensions(String id, int count) {
        return await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> extensions(id), heard -> heard.size() >= count);
    }

    private List<ValidationEvaluated> verdicts(String id) {
        return tap
                .heard(
                        ValidationEvaluated.class,
                        event -> event.validation().id().equals(id))
                .stream()
                .map(Event::data)
                .toList();
    }

    private List<ValidationExtended> extensions(String id) {
        return tap
                .heard(
                        ValidationExtended.class,
                        event -> event.validation().id().equals(id))
                .stream()
                .map(Event::data)
                .toList();
    }

    @Override
    public void close() {
        tap.close();
    }
}
