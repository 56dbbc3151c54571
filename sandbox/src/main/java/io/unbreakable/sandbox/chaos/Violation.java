package io.unbreakable.sandbox.chaos;

import io.unbreakable.sandbox.LogSecrets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * A broken promise.
 *
 * @param promise 1 to 5
 * @param what is wrong, and with what
 */
record Violation(int promise, String what) {
    /** The fifth promise, by the logs below this folder: none holds one of these secrets, or a payload. */
    static List<Violation> ofLogs(Path run, Collection<String> secrets) {
        return LogSecrets.found(run, secrets).stream()
                .map(found -> new Violation(5, found))
                .toList();
    }
}
