package io.unbreakable.monspec.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.monspec.judge.Measurement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured on both sides, by the objectives' names.
 *
 * <p>As JSON {@code {"candidate": {"service.responsetime(p90)": 412000}, "baseline": {…}}}. A value is a number in the
 * metric's unit, or {@code {"value": 412000, "samples": 5, "requests": 1200}} where it matters how much it rests on; null and
 * {@code "NaN"} are no data, {@code {"noData": "…"}} and {@code {"unknown": "…"}} say why there is none. For samples see
 * {@link SampledValues}.
 */
record Values(Map<String, Measurement> candidate, Map<String, Measurement> baseline) {
    Values {
        candidate = Map.copyOf(candidate);
        baseline = Map.copyOf(baseline);
    }

    /** Reads both sides. @throws Unusable when that is not what the JSON has */
    static Values of(JsonNode json, String file) {
        if (!json.isObject()) {
            throw new Unusable(file + " must be an object with candidate and baseline");
        }
        return new Values(side(json, "candidate", file), side(json, "baseline", file));
    }

    private static Map<String, Measurement> side(JsonNode json, String name, String file) {
        var side = json.path(name);
        if (!side.isObject() && !side.isMissingNode() && !side.isNull()) {
            throw new Unusable("%s: %s must be an object of values by the objectives' names".formatted(file, name));
        }
        var values = new HashMap<String, Measurement>();
        side.properties().forEach(field -> values.put(field.getKey(), value(field.getValue(), file, field.getKey())));
        return values;
    }

    private static Measurement value(JsonNode value, String file, String name) {
        if (value.has("noData") || value.has("unknown")) {
            return value.has("unknown")
                    ? new Measurement.Unknown(value.path("unknown").asText())
                    : new Measurement.NoData(value.path("noData").asText());
        }
        if (SampledValues.isMeant(value)) {
            return SampledValues.of(value, "%s: %s".formatted(file, name));
        }
        var number = value.isObject() ? value.path("value") : value;
        if (number.isNull() || number.isMissingNode() || number.asText().equals("NaN")) {
            return new Measurement.NoData("no value was given");
        }
        if (!number.isNumber() || !Double.isFinite(number.doubleValue())) {
            throw new Unusable("%s: %s must be a number, but is %s".formatted(file, name, value));
        }
        return new Measurement.Value(
                number.doubleValue(),
                value.path("samples").isInt() ? value.path("samples").intValue() : null,
                value.path("requests").isNumber() ? value.path("requests").doubleValue() : null);
    }

    /** Both sides as a file has them, from which {@link #of} reads the same again. */
    Map<String, Object> written() {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("candidate", written(candidate));
        written.put("baseline", written(baseline));
        return written;
    }

    private static Map<String, Object> written(Map<String, Measurement> side) {
        Map<String, Object> written = new TreeMap<>();
        side.forEach((name, measurement) -> written.put(
                name,
                switch (measurement) {
                    case Measurement.Value value
                    when value.samples() == null && value.requests() == null -> value.number();
                    case Measurement.Value value -> counted(value);
                    case Measurement.Samples samples -> SampledValues.written(samples);
                    case Measurement.Failures failures -> SampledValues.written(failures);
                    case Measurement.NoData(var message) -> Map.of("noData", message);
                    case Measurement.Unknown(var message) -> Map.of("unknown", message);
                }));
        return written;
    }

    private static Map<String, Object> counted(Measurement.Value value) {
        Map<String, Object> counted = new TreeMap<>();
        counted.put("value", value.number());
        if (value.samples() != null) {
            counted.put("samples", value.samples());
        }
        if (value.requests() != null) {
            counted.put("requests", value.requests());
        }
        return counted;
    }
}
