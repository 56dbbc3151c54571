package io.unbreakable.report.http;

import jakarta.ws.rs.WebApplicationException;
import org.jspecify.annotations.Nullable;

/** How many entries a program asks for. */
final class Limit {
    private static final int DEFAULT = 50;
    private static final int MOST = 200;

    private Limit() {}

    /** The number in the text, the default without one; a refusal when it is none from 1 to 200. */
    static int of(@Nullable String text) {
        if (text == null) {
            return DEFAULT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException noNumber) {
            // refused below, like any other value that is no limit
        }
        throw new WebApplicationException(Answers.error(400, "limit must be a whole number from 1 to " + MOST));
    }
}
