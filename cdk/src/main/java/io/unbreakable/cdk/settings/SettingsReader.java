package io.unbreakable.cdk.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the settings of a stage from the context: {@code stages} in cdk.json, chosen by {@code -c stage=NAME}. */
public final class SettingsReader {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true);

    private SettingsReader() {}

    /**
     * The settings of the stage.
     *
     * @param stage what was chosen; null for nothing
     * @param stages those of cdk.json by their names; null for none
     * @throws SettingsException naming what is missing or wrong
     */
    public static StageSettings read(@Nullable Object stage, @Nullable Object stages) {
        if (!(stages instanceof Map<?, ?> known) || known.isEmpty()) {
            throw new SettingsException("stages", "is missing");
        }
        if (!(stage instanceof String name) || known.get(name) == null) {
            String names = known.keySet().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
            throw new SettingsException("stage", "has to be one of: " + names + " (say -c stage=NAME)");
        }
        return convert(name, known.get(name));
    }

    private static StageSettings convert(String stage, @Nullable Object settings) {
        try {
            return JSON.convertValue(settings, StageSettings.class);
        } catch (IllegalArgumentException e) {
            throw e.getCause() instanceof JsonMappingException mapping
                    ? new SettingsException(stage + "." + path(mapping.getPath()), problem(mapping))
                    : e;
        }
    }

    private static String problem(JsonMappingException mapping) {
        return mapping.getCause() instanceof SettingsException inner
                ? "is not complete: " + inner.getMessage()
                : "is not understood: " + mapping.getOriginalMessage();
    }

    private static String path(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(at -> at.getFieldName() == null ? "[" + at.getIndex() + "]" : at.getFieldName())
                .collect(Collectors.joining("."));
    }
}
