package io.unbreakable.monspec.plan;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The metrics that are known by name: the ancestor's names and the v2 keys that they stand for ({@code metrics.csv}). */
public final class Catalogue {
    /** What the ancestor's time series ids begin with. */
    static final String V1_PREFIX = "com.dynatrace.builtin:";

    private static final List<Known> METRICS = load();
    private static final Map<String, Known> BY_NAME =
            METRICS.stream().collect(Collectors.toMap(Known::name, Function.identity()));
    private static final Map<String, Known> BY_KEY = METRICS.stream()
            .collect(Collectors.toMap(
                    Known::key,
                    Function.identity(),
                    (one, other) -> one.aggregation() == Aggregation.RATE ? other : one));

    /**
     * A known metric.
     *
     * @param name in the Timeseries API v1, without its prefix
     * @param key in the Metrics API v2
     * @param unit null when it has none
     * @param label what people call it
     */
    record Known(String name, String key, @Nullable String unit, Aggregation aggregation, String label) {
        /** {@code service}, {@code servicemethod}, {@code host}, {@code pgi} or {@code app}. */
        String family() {
            return name.substring(0, name.indexOf('.'));
        }
    }

    private Catalogue() {}

    /**
     * What people call an aggregate of a metric, for example {@code average response time}; null when the metric is not a
     * known one.
     *
     * @param metric short v1 name or v2 key
     * @param aggregate as in the language
     */
    public static @Nullable String describe(String metric, String aggregate) {
        var known = metric.indexOf(':') < 0 ? byName(metric) : byKey(metric);
        return known == null ? null : known.aggregation().describe(aggregate, known.label());
    }

    static @Nullable Known byName(String name) {
        return BY_NAME.get(name);
    }

    /** The metric with this v2 key; the plain one where the key also serves for a rate. */
    static @Nullable Known byKey(String key) {
        return BY_KEY.get(key);
    }

    static List<String> names() {
        return METRICS.stream().map(Known::name).toList();
    }

    private static List<Known> load() {
        var file = requireNonNull(Catalogue.class.getResourceAsStream("metrics.csv"), "metrics.csv");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> known(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Known known(String[] cells) {
        return new Known(cells[0], cells[1], cells[2].isEmpty() ? null : cells[2], Aggregation.of(cells[3]), cells[4]);
    }
}
