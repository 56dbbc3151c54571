package io.unbreakable.report.http;

import io.unbreakable.report.domain.HistoryRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Objectives down, runs across, the newest last: a character per cell, a blank where a run had no such objective.
 *
 * @param names of the objectives, each with the newest run that had it
 * @param columns oldest first
 */
record Heatmap(List<Name> names, List<Column> columns) {
    private static final char NOTHING = ' ';

    /** An objective, the address of its trend, and how often it did not pass. */
    record Name(String text, String href, int troubles) {}

    /** A run with its cells. */
    record Column(HistoryRow row, String href, Mark mark, String cells) {}

    /**
     * Puts these runs side by side.
     *
     * @param rows newest first
     * @param wanted what an objective's name has to contain; null for all
     * @param worstFirst whether what failed most often comes first, instead of the order of the newest run
     */
    static Heatmap of(
            List<HistoryRow> rows,
            Function<HistoryRow, List<String>> objectives,
            @Nullable String wanted,
            boolean worstFirst) {
        Map<String, HistoryRow> newest = new LinkedHashMap<>();
        for (HistoryRow row : rows) {
            objectives.apply(row).stream()
                    .filter(name ->
                            wanted == null || name.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)))
                    .forEach(name -> newest.putIfAbsent(name, row));
        }
        Map<String, Integer> troubles = troubles(rows, objectives);
        List<Name> names = newest.entrySet().stream()
                .map(entry -> new Name(
                        entry.getKey(),
                        Links.trend(entry.getValue(), entry.getKey()),
                        troubles.getOrDefault(entry.getKey(), 0)))
                .sorted(Comparator.comparingInt(name -> worstFirst ? -name.troubles() : 0))
                .toList();
        return new Heatmap(names, columns(rows, names.stream().map(Name::text).toList(), objectives));
    }

    private static List<Column> columns(
            List<HistoryRow> rows, List<String> names, Function<HistoryRow, List<String>> objectives) {
        Map<String, int[]> places = new HashMap<>();
        return rows.reversed().stream()
                .map(row -> new Column(
                        row,
                        Links.validation(row.id()),
                        Mark.of(row.verdict()),
                        cells(
                                row,
                                places.computeIfAbsent(row.objectives(), id -> places(objectives.apply(row), names)))))
                .toList();
    }

    private static int[] places(List<String> stored, List<String> shown) {
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < stored.size(); i++) {
            at.put(stored.get(i), i);
        }
        return shown.stream().mapToInt(name -> at.getOrDefault(name, -1)).toArray();
    }

    private static String cells(HistoryRow row, int[] places) {
        char[] cells = new char[places.length];
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            cells[i] = place < 0 || place >= row.cells().length()
                    ? NOTHING
                    : row.cells().charAt(place);
        }
        return new String(cells);
    }

    private static Map<String, Integer> troubles(List<HistoryRow> rows, Function<HistoryRow, List<String>> objectives) {
        Map<String, Integer> troubles = new HashMap<>();
        for (HistoryRow row : rows) {
            List<String> names = objectives.apply(row);
            for (int i = 0; i < Math.min(names.size(), row.cells().length()); i++) {
                if (row.cells().charAt(i) == 'f' || row.cells().charAt(i) == 'i') {
                    troubles.merge(names.get(i), 1, Integer::sum);
                }
            }
        }
        return troubles;
    }
}
