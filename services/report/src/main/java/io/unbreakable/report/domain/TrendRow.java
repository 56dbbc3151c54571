package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Validation;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of some of a run's objectives, so that the trend of one does not read all of them.
 *
 * @param id of the validation
 * @param at when it was requested
 * @param build what people call it
 * @param invalidated whether a person said that it counts no longer
 * @param points by the objectives' names
 */
public record TrendRow(
        String id, Instant at, String build, String comparison, boolean invalidated, Map<String, Point> points) {
    /** How many parts the objectives of a run are stored in. */
    public static final int PARTS = 16;

    public TrendRow {
        requireNonNull(id, "id");
        requireNonNull(at, "at");
        points = Map.copyOf(points);
    }

    /**
     * What was measured for one objective, in its unit.
     *
     * @param upper the tightest upper limit that applied; null for none
     * @param lower the tightest lower limit that applied; null for none
     */
    public record Point(
            Verdict verdict,
            @Nullable Double value,
            @Nullable Double baseline,
            @Nullable Double upper,
            @Nullable Double lower,
            @Nullable String unit) {
        static Point of(ObjectiveResult result) {
            return new Point(
                    result.verdict(),
                    result.value(),
                    result.baseline(),
                    result.upperLimit(),
                    result.lowerLimit(),
                    result.unit());
        }
    }

    /** In which part an objective is stored. */
    public static int part(String objective) {
        return Math.floorMod(objective.hashCode(), PARTS);
    }

    /** The rows of a run whose verdict is final, by their part; none for others. */
    public static Map<Integer, TrendRow> of(ValidationDocument document) {
        Validation validation = document.validation();
        Finding finding = document.finding();
        Map<Integer, TrendRow> rows = new TreeMap<>();
        if (validation == null || finding == null || !finding.isFinal()) {
            return rows;
        }
        Map<Integer, Map<String, Point>> parts = parts(finding.judgement().objectives());
        parts.forEach((part, points) -> rows.put(
                part,
                new TrendRow(
                        document.id(),
                        validation.requestedAt(),
                        HistoryRow.build(validation),
                        validation.comparison(),
                        document.invalidated() != null,
                        points)));
        return rows;
    }

    private static Map<Integer, Map<String, Point>> parts(List<ObjectiveResult> results) {
        Map<Integer, Map<String, Point>> parts = new TreeMap<>();
        for (ObjectiveResult result : results) {
            parts.computeIfAbsent(part(result.name()), part -> new TreeMap<>()).put(result.name(), Point.of(result));
        }
        return parts;
    }
}
