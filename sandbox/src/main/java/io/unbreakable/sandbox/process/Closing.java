package io.unbreakable.sandbox.process;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be closed, last opened first; a part that cannot be closed does not keep the others open. */
public final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    /** Remembers a part and gives it back. */
    public synchronized <T extends AutoCloseable> T add(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            AutoCloseable part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                System.getLogger(Closing.class.getName())
                        .log(System.Logger.Level.WARNING, "could not be closed: " + part.getClass(), e);
            }
        }
    }
}
