package io.unbreakable.sandbox.aws;

import java.time.Duration;
import java.util.List;

/** Decides how an event comes to a queue: once and at once, or late, or more than once, or never. */
@FunctionalInterface
public interface DeliveryTrap {

    /** Everything comes once and at once. */
    DeliveryTrap NONE = (bus, queue) -> List.of(Duration.ZERO);

    /** How late each copy of the event comes to the queue; an empty list loses it. */
    List<Duration> copies(String bus, String queue);
}
