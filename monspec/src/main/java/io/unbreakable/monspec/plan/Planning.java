package io.unbreakable.monspec.plan;

import static java.util.Objects.requireNonNull;

/** What came of planning a comparison. */
public sealed interface Planning {

    /** Everything is known that is needed to measure and to judge. */
    record Planned(MeasurementPlan plan) implements Planning {
        public Planned {
            requireNonNull(plan, "plan");
        }
    }

    /**
     * The monspec does not say what is needed.
     *
     * @param message a sentence that says what is missing or wrong
     */
    record Unplannable(String message) implements Planning {
        public Unplannable {
            requireNonNull(message, "message");
        }
    }
}
