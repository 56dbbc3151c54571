package io.unbreakable.deadletters;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import java.util.Arrays;
import java.util.List;

/**
 * A queue of messages that could not be handled or delivered.
 *
 * @param name of the queue
 * @param service to whose queue they belong
 */
public record DeadLetterQueue(String name, Service service) {
    public DeadLetterQueue {
        requireNonNull(name, "name");
        requireNonNull(service, "service");
    }

    /** Where they are brought back to. */
    public String home() {
        return Topology.queue(service);
    }

    /** Both queues of a service. */
    public static List<DeadLetterQueue> of(Service service) {
        return List.of(
                new DeadLetterQueue(Topology.deadLetterQueue(service), service),
                new DeadLetterQueue(Topology.undeliverableQueue(service), service));
    }

    /** Both queues of every service. */
    public static List<DeadLetterQueue> all() {
        return Arrays.stream(Service.values())
                .flatMap(service -> of(service).stream())
                .toList();
    }
}
