package io.unbreakable.report.http;

import io.quarkus.qute.TemplateInstance;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.report.domain.HistoryRow;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of the past of gates: what can be chosen, the heatmap, and the newest runs in words.
 *
 * @param anyGate whether a gate was ever heard of
 * @param counts how many runs came to which verdict, the best first
 * @param newest newest first
 * @param older the address of what lies further back; null when nothing does
 */
record HistoryPage(
        Filters filters,
        boolean anyGate,
        Heatmap heatmap,
        List<Count> counts,
        List<Line> newest,
        @Nullable String older,
        Exports exports)
        implements TemplateInstance {
    private static final int NEWEST = 25;

    /** How many runs came to this verdict. */
    record Count(Mark mark, long runs) {}

    /** A run in one line. */
    record Line(HistoryRow row, String href, Mark mark, String score) {}

    /** The same as files. */
    record Exports(String csv, String json) {}

    static List<Count> counts(List<HistoryRow> rows) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new Count(
                        Mark.of(verdict),
                        rows.stream().filter(row -> row.verdict() == verdict).count()))
                .filter(count -> count.runs() > 0)
                .toList();
    }

    static List<Line> newest(List<HistoryRow> rows) {
        return rows.stream()
                .limit(NEWEST)
                .map(row -> new Line(
                        row,
                        Links.validation(row.id()),
                        Mark.of(row.verdict()),
                        ObjectiveRow.number(row.score(), "Percent")))
                .toList();
    }
}
