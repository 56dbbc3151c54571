package io.unbreakable.ingest.client;

import static java.util.Objects.requireNonNull;

/** What came of looking for a monspec. */
public sealed interface Found {
    /** Its text. */
    record Text(String text) implements Found {
        public Text {
            requireNonNull(text, "text");
        }
    }

    /** There is none. */
    record Nothing() implements Found {}

    /**
     * It cannot be read, and asking again will not help.
     *
     * @param message a sentence that says why
     */
    record Unreadable(String message) implements Found {
        public Unreadable {
            requireNonNull(message, "message");
        }
    }
}
