package io.unbreakable.report.http;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The page of one objective over the runs of its gate.
 *
 * @param source where the chart reads its numbers
 * @param newest the same numbers as a table, newest first
 */
record TrendPage(TrendAnswer trend, String source, String historyHref, List<Line> newest) implements TemplateInstance {
    private static final int NEWEST = 50;

    /** One run. */
    record Line(TrendAnswer.Point point, Mark mark) {}

    static TrendPage of(TrendAnswer trend, String source) {
        return new TrendPage(
                trend,
                source,
                Links.history(trend.pipeline(), trend.gate()),
                trend.points().reversed().stream()
                        .limit(NEWEST)
                        .map(point -> new Line(point, Mark.of(point.verdict())))
                        .toList());
    }
}
