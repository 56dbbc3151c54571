package io.unbreakable.monspec.plan;

/** Which boundary of the allowed band is checked: the monspec's {@code validate}. */
public enum Direction {
    /** More is worse: the value must not exceed the upper boundary. */
    UPPER,
    /** Less is worse: the value must not fall below the lower boundary. */
    LOWER
}
