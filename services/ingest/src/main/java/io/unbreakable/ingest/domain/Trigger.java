package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What requests a gate's validation.
 *
 * @param action {@code stage/action} whose runs do
 * @param state that they have to reach
 * @param deployment {@code stage/action} that deploys what is validated; null when that is not known
 */
record Trigger(String action, String state, @Nullable String deployment) {
    Trigger {
        requireNonNull(action, "action");
        requireNonNull(state, "state");
    }
}
