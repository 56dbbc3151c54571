package io.unbreakable.cdk.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the settings of a stage from the context: {@code stages} in cdk.json, chosen by {@code -c stage=NAME}. */
public final class SettingsReader {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

    private static final List<String> EXAMPLES = List.of("abc12345", "example.org", "111122223333");

    private SettingsReader() {}

    /**
     * The settings of the chosen stage, which are not those of an example when {@code deploying} is true; one that is given by itself, as {@code -c dynatraceUrl=...}, wins over the stage's.
     *
     * @param context what stands in it under a name; null for nothing
     * @throws SettingsException naming what is missing or wrong
     */
    public static StageSettings read(Function<String, @Nullable Object> context) {
        if (!(context.apply("stages") instanceof Map<?, ?> known) || known.isEmpty()) {
            throw new SettingsException("stages", "is missing");
        }
        if (!(context.apply("stage") instanceof String name) || !(known.get(name) instanceof Map<?, ?> stage)) {
            String names = known.keySet().stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
            throw new SettingsException(
                    "stage",
                    "has to be one of: " + names + ", not '" + context.apply("stage")
                            + "' (say STAGE=NAME, or -c stage=NAME)");
        }
        Map<Object, @Nullable Object> settings = new LinkedHashMap<>(stage);
        Arrays.stream(StageSettings.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(setting -> context.apply(setting) != null)
                .forEach(setting -> settings.put(setting, context.apply(setting)));
        StageSettings read = convert(settings, setting -> context.apply(setting) == null ? "stages." + name + "." : "");
        if ("true".equals(context.apply("deploying"))) {
            refuseExamples(name, read);
        }
        return read;
    }

    /** What cdk.json says as an example is nobody's: it can be looked at, but not be deployed. */
    private static void refuseExamples(String stage, StageSettings settings) {
        EXAMPLES.stream().filter(settings.toString()::contains).findFirst().ifPresent(example -> {
            throw new SettingsException(
                    "stages." + stage,
                    "still holds an example's '" + example
                            + "': put your own there (DYNATRACE_URL= and ALARM_EMAIL= win over it)");
        });
    }

    private static StageSettings convert(Map<Object, @Nullable Object> settings, UnaryOperator<String> place) {
        try {
            return JSON.convertValue(settings, StageSettings.class);
        } catch (IllegalArgumentException e) {
            throw e.getCause() instanceof JsonMappingException mapping
                    ? Refusal.of(mapping, settings).at(place)
                    : e;
        }
    }
}
