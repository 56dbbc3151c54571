package io.unbreakable.report.http;

import io.unbreakable.report.domain.GateDocument;
import io.unbreakable.report.domain.HistoryQuery;
import io.unbreakable.report.domain.Landmark;
import io.unbreakable.report.domain.TrendRow;
import io.unbreakable.report.store.Past;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How objectives went, put together for pages and programs. */
@ApplicationScoped
class Trends {
    private static final int MOST_RUNS = 1000;
    private static final int MOST_LANDMARKS = 400;

    private final Past past;

    Trends(Past past) {
        this.past = past;
    }

    /** The trend of this objective over its newest runs; without points when there is no such objective. */
    TrendAnswer of(String pipeline, String gate, String objective, HistoryQuery query) {
        List<TrendRow> rows = past.trend(pipeline, gate, objective, query, MOST_RUNS);
        List<Landmark> marks = rows.isEmpty()
                ? List.of()
                : past.gates().stream()
                        .filter(known -> known.pipeline().equals(pipeline)
                                && known.gate().equals(gate))
                        .findFirst()
                        .map(GateDocument::environment)
                        .map(environment ->
                                past.landmarks(environment, rows.getLast().at(), MOST_LANDMARKS))
                        .orElse(List.of());
        return TrendAnswer.of(
                pipeline,
                gate,
                objective,
                rows,
                marks.stream().filter(mark -> query.isWithin(mark.at())).toList());
    }
}
