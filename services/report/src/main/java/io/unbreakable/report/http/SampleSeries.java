package io.unbreakable.report.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The samples of both sides behind an objective in interval mode.
 *
 * @param name of the objective, or what was asked where that is no objective by itself
 * @param release by seconds since the window's first sample
 * @param baseline the same of what it was compared with
 */
record SampleSeries(
        String name, @Nullable String unit, TrendAnswer.Axis axis, List<double[]> release, List<double[]> baseline) {

    /** The series in this evidence; none when it holds single values only. */
    static List<SampleSeries> of(JsonNode evidence) {
        Map<String, List<JsonNode>> objectives =
                EvidenceView.bySubject(evidence.path("validation").path("plan"));
        Map<String, JsonNode> release = samples(evidence.path("candidate"));
        Map<String, JsonNode> baseline = samples(evidence.path("baseline"));
        List<SampleSeries> series = new ArrayList<>();
        release.forEach((subject, measurement) -> {
            List<JsonNode> asking = objectives.getOrDefault(subject, List.of());
            String unit = measurement.has("counts") ? "Percent" : EvidenceView.unit(asking);
            series.add(new SampleSeries(
                    asking.isEmpty() ? subject : asking.getFirst().path("name").asText(),
                    unit,
                    TrendAnswer.Axis.of(unit),
                    points(measurement),
                    baseline.containsKey(subject) ? points(baseline.get(subject)) : List.of()));
        });
        return series;
    }

    private static Map<String, JsonNode> samples(JsonNode side) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (JsonNode answer : side.path("answers")) {
            answer.path("measurements").properties().forEach(entry -> {
                if (entry.getValue().path("samples").isArray()
                        || entry.getValue().path("counts").isArray()) {
                    found.put(entry.getKey(), entry.getValue());
                }
            });
        }
        return found;
    }

    private static List<double[]> points(JsonNode measurement) {
        List<double[]> points = new ArrayList<>();
        Instant first = null;
        JsonNode samples = measurement.has("counts") ? measurement.path("counts") : measurement.path("samples");
        for (JsonNode sample : samples) {
            Instant at = Instant.parse(sample.path("time").asText());
            first = first == null || at.isBefore(first) ? at : first;
            points.add(new double[] {at.toEpochMilli() / 1000.0, value(sample)});
        }
        double start =
                first == null ? 0 : Duration.between(Instant.EPOCH, first).toMillis() / 1000.0;
        return points.stream()
                .map(point -> new double[] {point[0] - start, point[1]})
                .sorted((left, right) -> Double.compare(left[0], right[0]))
                .toList();
    }

    /** A sample's value; of counted failures the share of requests that failed, in percent. */
    private static double value(JsonNode sample) {
        if (sample.has("value")) {
            return sample.path("value").asDouble();
        }
        double requests = sample.path("requests").asDouble();
        return requests == 0 ? 0 : 100 * sample.path("failures").asDouble() / requests;
    }
}
