package io.unbreakable.cdk.settings;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why the settings of a stage cannot be read, in words of cdk.json.
 *
 * @param setting its way through the stage, for example {@code pipelines[0].name}
 * @param problem with it
 */
record Refusal(String setting, String problem) {
    static Refusal of(JsonMappingException mapping, Object settings) {
        String setting = path(mapping.getPath());
        if (mapping.getCause() instanceof SettingsException inner) {
            return new Refusal((setting.isEmpty() ? "" : setting + ".") + inner.setting(), inner.problem());
        }
        if (mapping instanceof UnrecognizedPropertyException unknown) {
            return new Refusal(setting, "is not known: there are " + names(unknown.getReferringClass()));
        }
        return mapping instanceof MismatchedInputException mismatch
                ? new Refusal(
                        setting,
                        "has to be " + wanted(mismatch.getTargetType()) + ", not '" + value(settings, mapping.getPath())
                                + "'")
                : new Refusal(setting, "is not understood: " + mapping.getOriginalMessage());
    }

    /** The same for people, who are told where the setting stands: by itself when there is no place. */
    SettingsException at(UnaryOperator<String> places) {
        String place = places.apply(setting.split("[.\\[]", 2)[0]);
        return place.isEmpty()
                ? new SettingsException("Setting '" + setting + "' " + problem + ".")
                : new SettingsException(place + setting, problem);
    }

    private static String wanted(Class<?> type) {
        if (type.isRecord()) {
            return "a group of settings: " + names(type);
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(value -> value.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type == boolean.class ? "true or false" : type == Integer.class ? "a whole number" : "a text";
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Object value(Object settings, List<JsonMappingException.Reference> path) {
        Object value = settings;
        for (JsonMappingException.Reference at : path) {
            value = value instanceof Map<?, ?> map
                    ? map.get(at.getFieldName())
                    : value instanceof List<?> list ? list.get(at.getIndex()) : value;
        }
        return value;
    }

    private static String path(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : "." + at.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^[.]", "");
    }
}
