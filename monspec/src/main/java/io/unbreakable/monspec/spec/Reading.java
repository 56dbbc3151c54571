package io.unbreakable.monspec.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What came of reading a monspec. */
public sealed interface Reading {

    /**
     * The file says what is needed.
     *
     * @param remarks sentences about what is probably not meant: unknown fields, limits that are switched off
     */
    record Read(Monspec monspec, List<String> remarks) implements Reading {
        public Read {
            requireNonNull(monspec, "monspec");
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * The file cannot be used.
     *
     * @param message a sentence that says what is wrong and where
     */
    record Unreadable(String message) implements Reading {
        public Unreadable {
            requireNonNull(message, "message");
        }
    }
}
