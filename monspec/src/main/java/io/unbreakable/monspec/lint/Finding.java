package io.unbreakable.monspec.lint;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.spec.Code;
import io.unbreakable.monspec.spec.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that is wrong or probably not meant.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param pointer JSON pointer (RFC 6901) to the key or the element; for something that is missing, to where it should be
 * @param sentence with a full stop
 * @param suggestion what was probably meant or what helps; null when nobody can tell
 */
public record Finding(
        Code.Severity severity,
        Code code,
        int line,
        int column,
        String pointer,
        String sentence,
        @Nullable String suggestion) {
    public Finding {
        requireNonNull(severity, "severity");
        requireNonNull(code, "code");
        requireNonNull(pointer, "pointer");
        requireNonNull(sentence, "sentence");
    }

    static Finding of(Problem problem, Place place) {
        return new Finding(
                problem.code().severity(),
                problem.code(),
                place.line(),
                place.column(),
                problem.pointer(),
                problem.sentence(),
                problem.suggestion());
    }

    /** Whether the file, or the comparison or gate that needs this part of it, is refused for it. */
    public boolean isError() {
        return severity == Code.Severity.ERROR;
    }
}
