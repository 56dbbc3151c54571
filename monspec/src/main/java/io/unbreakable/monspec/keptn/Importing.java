package io.unbreakable.monspec.keptn;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What came of turning Keptn's files into a monspec. */
public sealed interface Importing {

    /**
     * There is a monspec.
     *
     * @param monspec its text, which can be read and planned
     * @param notes sentences about what could not be carried over, or means something slightly different now
     */
    record Imported(String monspec, List<String> notes) implements Importing {
        public Imported {
            requireNonNull(monspec, "monspec");
            notes = List.copyOf(notes);
        }
    }

    /**
     * A file cannot be used.
     *
     * @param message a sentence that says which and why
     */
    record Unreadable(String message) implements Importing {
        public Unreadable {
            requireNonNull(message, "message");
        }
    }
}
