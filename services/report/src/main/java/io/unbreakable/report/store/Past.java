package io.unbreakable.report.store;

import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.report.domain.GateDocument;
import io.unbreakable.report.domain.HistoryQuery;
import io.unbreakable.report.domain.HistoryRow;
import io.unbreakable.report.domain.Landmark;
import io.unbreakable.report.domain.TrendRow;
import io.unbreakable.report.domain.TrendRow.Point;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers what was asked of the past; each answer is a few queries over rows that lie side by side. */
@ApplicationScoped
public class Past {
    /** How many queries one answer may take. */
    private static final int PATIENCE = 5;

    private static final int AT_ONCE = 1000;
    private static final Instant LATEST = Instant.ofEpochMilli(999_999_999_999_999L);

    private final StateTable table;
    private final ObjectiveLists objectives;

    Past(StateTable table, ObjectiveLists objectives) {
        this.table = table;
        this.objectives = objectives;
    }

    /**
     * Runs, newest first.
     *
     * @param next where the answer goes on; null at its end
     */
    public record Runs(List<HistoryRow> rows, @Nullable String next) {
        public Runs {
            rows = List.copyOf(rows);
        }
    }

    /** The newest decided runs that are asked for, behind this place of an earlier answer; null for its beginning. */
    public Runs runs(HistoryQuery query, int limit, @Nullable String after) {
        List<HistoryRow> found = new ArrayList<>();
        String place = after == null ? end(query) : after;
        for (int looked = 0; looked < PATIENCE * AT_ONCE; looked += AT_ONCE) {
            List<Document<Row>> page = page(query, place);
            for (Document<Row> stands : page) {
                String at = stands.key().sk();
                HistoryRow row = stands.body().brief(HistoryRow.class);
                if (!at.equals(place) && query.matches(row)) {
                    if (found.size() == limit) {
                        return new Runs(found, place);
                    }
                    found.add(row);
                }
                place = at;
            }
            if (page.size() < AT_ONCE) {
                return new Runs(found, null);
            }
        }
        return new Runs(found, place);
    }

    private List<Document<Row>> page(HistoryQuery query, String place) {
        String list = Names.history(Names.validations(query.pipeline(), query.gate()));
        return table.last(list, start(query), place, AT_ONCE, Row.class);
    }

    /** The names of the objectives that the cells of a row stand for. */
    public List<String> objectives(HistoryRow row) {
        return objectives.find(row.objectives()).names();
    }

    /** The newest numbers of an objective of a gate, newest first. */
    public List<TrendRow> trend(String pipeline, String gate, String objective, HistoryQuery query, int limit) {
        String part = Names.trend(pipeline, gate, TrendRow.part(objective));
        return table.last(part, start(query), end(query), limit, Row.class).stream()
                .map(stands -> stands.body().brief(TrendRow.class))
                .filter(row -> row.points().containsKey(objective))
                .filter(row -> query.comparison() == null || query.comparison().equals(row.comparison()))
                .toList();
    }

    /** The numbers of these runs by their ids: of each, the points of all objectives by name. */
    public Map<String, Map<String, Point>> numbers(List<HistoryRow> runs) {
        Map<String, Map<String, Point>> numbers = new HashMap<>();
        runs.stream()
                .collect(Collectors.groupingBy(run -> List.of(run.pipeline(), run.gate())))
                .forEach((gate, ofGate) -> {
                    HistoryQuery between = new HistoryQuery(
                            gate.getFirst(),
                            gate.getLast(),
                            null,
                            null,
                            ofGate.getLast().at(),
                            ofGate.getFirst().at().plusMillis(1));
                    numbers(gate.getFirst(), gate.getLast(), between)
                            .forEach(row -> numbers.computeIfAbsent(row.id(), id -> new TreeMap<>())
                                    .putAll(row.points()));
                });
        return numbers;
    }

    /** All numbers of a gate in a time, in parts. */
    public List<TrendRow> numbers(String pipeline, String gate, HistoryQuery query) {
        return IntStream.range(0, TrendRow.PARTS)
                .mapToObj(part -> table.between(Names.trend(pipeline, gate, part), start(query), end(query), Row.class))
                .flatMap(List::stream)
                .map(stands -> stands.body().brief(TrendRow.class))
                .filter(row -> query.comparison() == null || query.comparison().equals(row.comparison()))
                .toList();
    }

    /** What happened to an environment since then, latest first. */
    public List<Landmark> landmarks(String environment, Instant since, int limit) {
        return table
                .last(Names.landmarks(environment), Names.at(since, ""), Names.upTo(LATEST), limit, Landmark.class)
                .stream()
                .map(Document::body)
                .toList();
    }

    /** The gates that were heard of, by pipeline and name. */
    public List<GateDocument> gates() {
        return table.query(Names.GATES, "gate/", GateDocument.class).stream()
                .map(Document::body)
                .toList();
    }

    private static String start(HistoryQuery query) {
        return query.from() == null ? "0" : Names.at(query.from(), "");
    }

    private static String end(HistoryQuery query) {
        return query.to() == null ? Names.upTo(LATEST) : Names.at(query.to(), "");
    }
}
