package io.unbreakable.report.http;

import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.report.domain.Landmark;
import io.unbreakable.report.domain.TrendRow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an objective went over the runs of its gate, oldest first, and what happened to the environment meanwhile.
 *
 * @param unit of all numbers, as Dynatrace names it; missing when unknown
 * @param axis how to show the numbers
 */
record TrendAnswer(
        String pipeline,
        String gate,
        String objective,
        @Nullable String unit,
        Axis axis,
        List<Point> points,
        List<Mark> landmarks) {
    /** One run. */
    record Point(
            String id,
            String href,
            Instant at,
            String build,
            Verdict verdict,
            boolean invalidated,
            @Nullable Double value,
            @Nullable Double baseline,
            @Nullable Double upperLimit,
            @Nullable Double lowerLimit,
            Text text) {}

    /** The same numbers as people read them. */
    record Text(String value, String baseline, String limit) {}

    /** A deployment or a remediation. */
    record Mark(
            String kind, Instant at, String text, @Nullable String href) {}

    /**
     * How the numbers are shown.
     *
     * @param factor by which a number is multiplied
     * @param suffix what is written behind it
     */
    record Axis(double factor, String suffix) {
        static Axis of(@Nullable String unit) {
            return switch (unit == null ? "" : unit) {
                case "MicroSecond" -> new Axis(0.001, "ms");
                case "MilliSecond" -> new Axis(1, "ms");
                case "Second" -> new Axis(1, "s");
                case "Percent" -> new Axis(1, "%");
                case "PerMinute" -> new Axis(1, "/min");
                case "PerSecond" -> new Axis(1, "/s");
                case "Byte" -> new Axis(1e-6, "MB");
                case "BytePerSecond" -> new Axis(1e-6, "MB/s");
                case "", "Count" -> new Axis(1, "");
                default -> new Axis(1, Objects.requireNonNull(unit));
            };
        }
    }

    /**
     * Puts it together.
     *
     * @param rows newest first, each with the objective
     * @param marks latest first
     */
    static TrendAnswer of(String pipeline, String gate, String objective, List<TrendRow> rows, List<Landmark> marks) {
        String unit = rows.stream()
                .map(row -> row.points().get(objective))
                .filter(Objects::nonNull)
                .map(TrendRow.Point::unit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new TrendAnswer(
                pipeline,
                gate,
                objective,
                unit,
                Axis.of(unit),
                rows.reversed().stream().map(row -> point(row, objective)).toList(),
                marks.reversed().stream().map(TrendAnswer::mark).toList());
    }

    private static Point point(TrendRow row, String objective) {
        TrendRow.Point point = Objects.requireNonNull(row.points().get(objective));
        return new Point(
                row.id(),
                Links.validation(row.id()),
                row.at(),
                row.build(),
                point.verdict(),
                row.invalidated(),
                point.value(),
                point.baseline(),
                point.upper(),
                point.lower(),
                new Text(
                        ObjectiveRow.number(point.value(), point.unit()),
                        ObjectiveRow.number(point.baseline(), point.unit()),
                        ObjectiveRow.limit(point.upper(), point.lower(), point.unit())));
    }

    private static Mark mark(Landmark landmark) {
        return new Mark(
                landmark.kind() == Landmark.Kind.REMEDIATION ? "remediation" : "deployment",
                landmark.at(),
                landmark.text(),
                landmark.execution() == null ? null : Links.execution(landmark.execution()));
    }
}
