package io.unbreakable.sandbox.http;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A method and a path and who answers it.
 *
 * @param method such as {@code GET}, or {@code *} for any
 * @param path such as {@code /api/v2/problems/{id}}; a last segment {@code **} takes all that is left
 */
public record Route(String method, String path, Handler handler) {

    boolean allows(String requested) {
        return method.equals("*") || method.equals(requested);
    }

    /** What the named segments stand for, or null when the path is another one. */
    @Nullable Map<String, String> match(String requested) {
        String[] wanted = path.split("/", -1);
        String[] given = requested.split("/", -1);
        boolean open = wanted[wanted.length - 1].equals("**");
        if (open ? given.length < wanted.length : given.length != wanted.length) {
            return null;
        }
        var parameters = new HashMap<String, String>();
        for (int i = 0; i < (open ? wanted.length - 1 : wanted.length); i++) {
            if (isName(wanted[i]) && !given[i].isEmpty()) {
                parameters.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return null;
            }
        }
        return parameters;
    }

    private static boolean isName(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }
}
