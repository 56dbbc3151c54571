package io.unbreakable.monspec.plan;

/** Carries the sentence of what is wrong to the planner, which makes it a value. */
final class Unplanned extends RuntimeException {
    Unplanned(String message) {
        super(message, null, false, false);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
