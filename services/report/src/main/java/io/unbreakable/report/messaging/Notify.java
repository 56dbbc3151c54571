package io.unbreakable.report.messaging;

import static java.util.Objects.requireNonNull;

import io.unbreakable.report.domain.Notification;

/**
 * Tell this in this way: a message to ourselves, so that nothing waits for whoever listens, and a failure is tried again.
 *
 * @param notifier its name
 */
record Notify(String notifier, Notification notification) {
    Notify {
        requireNonNull(notifier, "notifier");
        requireNonNull(notification, "notification");
    }
}
