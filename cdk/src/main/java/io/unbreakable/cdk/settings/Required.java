package io.unbreakable.cdk.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settings without which nothing can be built. */
final class Required {
    private Required() {}

    static String text(@Nullable String value, String setting) {
        if (value == null || value.isBlank()) {
            throw new SettingsException(setting, "is missing");
        }
        return value;
    }

    static <T> List<T> list(@Nullable List<T> values, String setting) {
        if (values == null || values.isEmpty()) {
            throw new SettingsException(setting, "needs at least one entry");
        }
        return List.copyOf(values);
    }
}
