package io.unbreakable.monspec.plan;

import io.unbreakable.monspec.spec.Code;
import io.unbreakable.monspec.spec.Problem;
import org.jspecify.annotations.Nullable;

/** Carries the sentence of what is wrong to the planner, which makes it a value. */
final class Unplanned extends RuntimeException {
    private final Code code;
    private final String field;
    private final @Nullable String suggestion;

    /** Something about a part of the file as a whole. */
    Unplanned(String message) {
        this(Code.UNPLANNABLE, "", message, null);
    }

    /** Something about a field of the part of the file that is being planned. */
    Unplanned(Code code, String field, String message, @Nullable String suggestion) {
        super(message, null, false, false);
        this.code = code;
        this.field = field;
        this.suggestion = suggestion;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    /** The same with the place where it is: the pointer to the part. */
    Problem problem(String pointer) {
        return new Problem(code, field.isEmpty() ? pointer : Problem.inside(pointer, field), sentence(), suggestion);
    }
}
