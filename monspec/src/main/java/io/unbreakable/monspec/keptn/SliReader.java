package io.unbreakable.monspec.keptn;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.monspec.judge.Measurement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what an SLI provider gave: a list of {@code {"metric", "value", "success", "message"}}. */
final class SliReader {
    private SliReader() {}

    /** The values of one run by the names of the indicators. @throws Malformed with a sentence that says what is wrong */
    static Map<String, Measurement> values(String text) {
        return values(Documents.tree(text, "list of SLI values"));
    }

    /** The values of earlier runs, the latest first. @throws Malformed with a sentence that says what is wrong */
    static List<Map<String, Measurement>> runs(String text) {
        return Documents.list(Documents.tree(text, "list of earlier results"), "The earlier results").stream()
                .map(SliReader::values)
                .toList();
    }

    private static Map<String, Measurement> values(JsonNode list) {
        var values = new LinkedHashMap<String, Measurement>();
        for (var item : Documents.list(list, "The SLI values")) {
            var metric = item.path("metric").asText();
            if (metric.isBlank()) {
                throw new Malformed("An SLI value names no metric.");
            }
            values.putIfAbsent(metric, value(item));
        }
        return values;
    }

    private static Measurement value(JsonNode item) {
        var value = item.path("value");
        if (item.path("success").asBoolean(false) && value.isNumber() && Double.isFinite(value.doubleValue())) {
            return new Measurement.Value(value.doubleValue());
        }
        var message = item.path("message").asText();
        return new Measurement.NoData(message.isBlank() ? "the SLI provider has no value" : message);
    }
}
