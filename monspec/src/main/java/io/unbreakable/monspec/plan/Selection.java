package io.unbreakable.monspec.plan;

import static java.util.Objects.requireNonNull;

/** What came of selecting the entities of an environment. */
public sealed interface Selection {

    /** A Dynatrace entity selector of at most 2,000 characters. */
    record Selected(String selector) implements Selection {
        public Selected {
            requireNonNull(selector, "selector");
        }
    }

    /**
     * The environment cannot be selected.
     *
     * @param message a sentence that says why
     */
    record Unselectable(String message) implements Selection {
        public Unselectable {
            requireNonNull(message, "message");
        }
    }
}
