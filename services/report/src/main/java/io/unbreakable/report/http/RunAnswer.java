package io.unbreakable.report.http;

import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.report.domain.HistoryRow;
import io.unbreakable.report.domain.TrendRow.Point;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decided run as programs get it from the history.
 *
 * @param objectives by name; missing in lists
 */
record RunAnswer(
        String id,
        Instant at,
        String pipeline,
        String executionId,
        String build,
        String gate,
        String environment,
        String comparison,
        Verdict verdict,
        @Nullable Double score,
        boolean invalidated,
        @Nullable Map<String, Point> objectives) {
    static RunAnswer of(HistoryRow row, @Nullable Map<String, Point> objectives) {
        return new RunAnswer(
                row.id(),
                row.at(),
                row.pipeline(),
                row.executionId(),
                row.build(),
                row.gate(),
                row.environment(),
                row.comparison(),
                row.verdict(),
                row.score(),
                row.invalidated(),
                objectives);
    }
}
