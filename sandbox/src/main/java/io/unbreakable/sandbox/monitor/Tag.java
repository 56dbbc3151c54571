package io.unbreakable.sandbox.monitor;

import org.jspecify.annotations.Nullable;

/** A tag of an entity as the API shows it. */
record Tag(String context, String key, @Nullable String value, String stringRepresentation) {

    static Tag contextless(String key, String value) {
        return new Tag("CONTEXTLESS", key, value, key + ":" + value);
    }
}
