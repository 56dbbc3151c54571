package io.unbreakable.monspec.spec;

import java.util.IdentityHashMap;

/** Where in the file the parts of a monspec come from. Two parts with the same content are still two. */
public final class Origins {
    private final IdentityHashMap<Object, String> pointers = new IdentityHashMap<>();

    Origins() {}

    /**
     * The JSON pointer to the object of the file that a service, environment, comparison, signature entry, method, gate or
     * tag was read from; empty, which is the pointer to the whole file, for what was not.
     */
    public String of(Object part) {
        return pointers.getOrDefault(part, "");
    }

    void remember(Object part, String pointer) {
        pointers.put(part, pointer);
    }
}
