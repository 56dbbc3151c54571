package io.unbreakable.cdk.settings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Settings with several values. */
final class Lists {
    private Lists() {}

    /** What is listed; empty when the setting is left out. */
    static <T> List<T> of(@Nullable List<T> values, String setting) {
        if (values == null) {
            return List.of();
        }
        if (values.stream().anyMatch(value -> value == null)) {
            throw new SettingsException(setting, "has an entry that is empty");
        }
        return List.copyOf(values);
    }

    /** What is listed, when it is anything. */
    static <T> List<T> some(List<T> values, String setting) {
        if (values.isEmpty()) {
            throw new SettingsException(setting, "needs at least one entry");
        }
        return values;
    }

    /** What is listed, when no two have the same name. */
    static <T> List<T> distinct(List<T> values, Function<T, String> name, String setting) {
        Set<String> names = new HashSet<>();
        values.stream().map(name).filter(each -> !names.add(each)).findFirst().ifPresent(twice -> {
            throw new SettingsException(setting, "names '" + twice + "' twice");
        });
        return values;
    }
}
