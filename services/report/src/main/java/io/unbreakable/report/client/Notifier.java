package io.unbreakable.report.client;

import io.unbreakable.report.domain.Notification;

/** A way to tell people something. */
public interface Notifier {
    /** What it is called in messages to ourselves; never changes. */
    String name();

    /** Whether the settings say where to. */
    boolean isOn();

    /** Tells it, or fails: then it is told again later. */
    void tell(Notification notification);
}
