package io.unbreakable.messaging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the handlers of the tests saw, and what they shall do. */
final class Probe {
    static final List<String> SEEN = new CopyOnWriteArrayList<>();

    private Probe() {}

    /** A command to ourselves, for the tests. */
    record Ring(String name) {}
}
