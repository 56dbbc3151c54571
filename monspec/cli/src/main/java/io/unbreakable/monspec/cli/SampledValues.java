package io.unbreakable.monspec.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.monspec.interval.FailureCount;
import io.unbreakable.monspec.interval.Sample;
import io.unbreakable.monspec.judge.Measurement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Samples of a minute each as files have them, the oldest first; null and {@code "NaN"} are gaps. {@code [412000, 398000]} are
 * values, {@code {"samples": [412000, 398000], "value": 410000}} says what they were over the whole window, and
 * {@code {"failures": [1, 0], "requests": [100, 98]}} says how many requests failed of how many.
 */
final class SampledValues {
    private SampledValues() {}

    static boolean isMeant(JsonNode value) {
        return value.isArray() || value.path("samples").isArray() || value.has("failures");
    }

    /** Reads them. @throws Unusable when that is not what the JSON has */
    static Measurement of(JsonNode value, String where) {
        if (value.has("failures")) {
            return failures(numbers(value.path("failures"), where), numbers(value.path("requests"), where), where);
        }
        var samples = samples(numbers(value.isArray() ? value : value.path("samples"), where));
        if (samples.isEmpty()) {
            return new Measurement.NoData("there are no samples");
        }
        var known = Measurement.Samples.of(samples);
        return new Measurement.Samples(
                samples,
                value.path("value").isNumber() ? value.path("value").doubleValue() : known.number(),
                value.path("requests").isNumber() ? value.path("requests").doubleValue() : null);
    }

    /** As a file has them, from which {@link #of} reads the same again. */
    static Map<String, Object> written(Measurement.Samples samples) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put(
                "samples",
                samples.samples().stream()
                        .sorted(Comparator.comparing(Sample::time))
                        .map(Sample::value)
                        .toList());
        written.put("value", samples.number());
        if (samples.requests() != null) {
            written.put("requests", samples.requests());
        }
        return written;
    }

    /** As a file has them, from which {@link #of} reads the same again. */
    static Map<String, Object> written(Measurement.Failures failures) {
        var counts = failures.counts().stream()
                .sorted(Comparator.comparing(FailureCount::time))
                .toList();
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("failures", counts.stream().map(FailureCount::failures).toList());
        written.put("requests", counts.stream().map(FailureCount::requests).toList());
        return written;
    }

    private static List<Sample> samples(double[] values) {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                samples.add(new Sample(minute(i), values[i]));
            }
        }
        return samples;
    }

    private static Measurement failures(double[] failures, double[] requests, String where) {
        if (failures.length != requests.length) {
            throw new Unusable("%s has %d failures and %d requests".formatted(where, failures.length, requests.length));
        }
        var counts = new ArrayList<FailureCount>();
        for (int i = 0; i < failures.length; i++) {
            if (requests[i] > 0) {
                counts.add(count(i, Double.isNaN(failures[i]) ? 0 : failures[i], requests[i], where));
            }
        }
        return counts.isEmpty() ? new Measurement.NoData("there were no requests") : new Measurement.Failures(counts);
    }

    private static FailureCount count(int number, double failures, double requests, String where) {
        try {
            return new FailureCount(minute(number), failures, requests);
        } catch (IllegalArgumentException e) {
            throw new Unusable(where + ": " + e.getMessage());
        }
    }

    private static Instant minute(int number) {
        return Instant.EPOCH.plusSeconds(60L * number);
    }

    private static double[] numbers(JsonNode array, String where) {
        if (!array.isArray()) {
            throw new Unusable(where + " must have arrays of numbers");
        }
        var numbers = new double[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            var element = array.get(i);
            var gap = element.isNull() || element.asText().equals("NaN");
            if (!gap && !(element.isNumber() && Double.isFinite(element.doubleValue()))) {
                throw new Unusable("%s must be an array of numbers, but has %s".formatted(where, element));
            }
            numbers[i] = gap ? Double.NaN : element.doubleValue();
        }
        return numbers;
    }
}
