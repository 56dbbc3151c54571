package io.unbreakable.report.http;

import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.report.domain.GateDocument;
import io.unbreakable.report.domain.TrendRow;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One metric of a comparison over time, as the ancestor told it.
 *
 * @param name for example {@code SampleJSonService - service.responsetime(AVG,UPPER)}
 * @param runs oldest first
 */
record MetricResults(String name, String gate, String objective, String source, String compare, List<Run> runs) {
    private static final Pattern OBJECTIVE = Pattern.compile("(.*)\\((.+)\\)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** What was measured in one run. */
    record Run(Instant at, TrendRow.Point point) {}

    /** One line of the chart: pairs of time and number, the number null where there was none. */
    record Series(String name, List<List<Object>> data) {}

    /** The metrics of a comparison of a gate; {@code rows} newest first. */
    static List<MetricResults> of(GateDocument gate, String comparison, List<TrendRow> rows) {
        Map<String, Map<Instant, Run>> byObjective = new LinkedHashMap<>();
        for (TrendRow row : rows) {
            row.points()
                    .forEach((objective, point) -> byObjective
                            .computeIfAbsent(objective, any -> new TreeMap<>())
                            .put(row.at(), new Run(row.at(), point)));
        }
        GateDocument.Sides sides = Objects.requireNonNull(gate.comparisons().get(comparison));
        return byObjective.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new MetricResults(
                        name(
                                sides.service(),
                                entry.getKey(),
                                List.copyOf(entry.getValue().values())),
                        gate.gate(),
                        entry.getKey(),
                        gate.environment(),
                        sides.baseline() == null ? "earlier runs" : sides.baseline(),
                        List.copyOf(entry.getValue().values())))
                .toList();
    }

    /** The metric as JSON: an object with its name as the only key. */
    Map<String, List<Series>> answer() {
        return Map.of(
                name,
                List.of(
                        series("S: " + source, TrendRow.Point::value),
                        series("C: " + compare, TrendRow.Point::baseline),
                        series("Threshold", MetricResults::threshold),
                        series("Violation", point -> point.verdict() == Verdict.FAIL ? 1.0 : 0.0)));
    }

    private Series series(String label, Function<TrendRow.Point, @Nullable Double> number) {
        return new Series(
                label,
                runs.stream()
                        .map(run -> Arrays.<Object>asList(TIME.format(run.at()), rounded(number.apply(run.point()))))
                        .toList());
    }

    private static @Nullable Double threshold(TrendRow.Point point) {
        return point.upper() == null ? point.lower() : point.upper();
    }

    private static @Nullable Double rounded(@Nullable Double number) {
        return number == null ? null : Math.round(number * 100) / 100.0;
    }

    private static String name(@Nullable String service, String objective, List<Run> runs) {
        boolean lower = runs.stream()
                .anyMatch(run -> run.point().lower() != null && run.point().upper() == null);
        Matcher parts = OBJECTIVE.matcher(objective);
        String metric = parts.matches() ? parts.group(1) : objective;
        String aggregate = parts.matches() ? parts.group(2).toUpperCase(Locale.ROOT) : "AVG";
        return (service == null ? "" : service + " - ") + metric + "(" + aggregate + "," + (lower ? "LOWER" : "UPPER")
                + ")";
    }
}
