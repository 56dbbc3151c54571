package io.unbreakable.monspec.spec;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Something in a file that is wrong or probably not meant.
 *
 * @param pointer JSON pointer (RFC 6901) to the key or the element that it is about; for something that is missing, to
 *     where it should be
 * @param sentence what is wrong, with a full stop
 * @param suggestion what was probably meant or what helps; null when nobody can tell
 */
public record Problem(
        Code code,
        String pointer,
        String sentence,
        @Nullable String suggestion) {
    public Problem {
        requireNonNull(code, "code");
        requireNonNull(pointer, "pointer");
        requireNonNull(sentence, "sentence");
    }

    /** Whether the file, or a part of it, is refused for it. */
    public boolean isError() {
        return code.severity() == Code.Severity.ERROR;
    }

    /** JSON pointer to a field of what this one points to. */
    public static String inside(String pointer, String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }
}
