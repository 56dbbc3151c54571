package io.unbreakable.deadletters;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Rule;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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

    /** What the service could not handle, and then what each rule could not deliver to it. */
    public static List<DeadLetterQueue> of(Service service) {
        return Stream.concat(
                        Stream.of(Topology.deadLetterQueue(service)),
                        Topology.rulesTo(service).stream().map(Rule::undeliverableQueue))
                .map(name -> new DeadLetterQueue(name, service))
                .toList();
    }

    /** All there are. */
    public static List<DeadLetterQueue> all() {
        return Arrays.stream(Service.values())
                .flatMap(service -> of(service).stream())
                .toList();
    }
}
