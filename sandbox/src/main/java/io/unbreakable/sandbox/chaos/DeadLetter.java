package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

/** What lies in a dead-letter queue, and why. */
record DeadLetter(String queue, String body, String reason) {
    DeadLetter {
        requireNonNull(queue, "queue");
        requireNonNull(body, "body");
        requireNonNull(reason, "reason");
    }
}
