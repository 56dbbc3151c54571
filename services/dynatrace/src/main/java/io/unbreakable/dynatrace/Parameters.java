package io.unbreakable.dynatrace;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Query parameters, each encoded once. */
final class Parameters {
    private final List<String> pairs = new ArrayList<>();

    Parameters with(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            pairs.add(name + "=" + encoded(value));
        }
        return this;
    }

    Parameters with(String name, @Nullable Instant time) {
        return with(name, time == null ? null : Long.toString(time.toEpochMilli()));
    }

    String text() {
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** Fit for a path segment and for a parameter. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
