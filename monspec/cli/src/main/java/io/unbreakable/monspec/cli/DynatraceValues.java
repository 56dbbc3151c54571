package io.unbreakable.monspec.cli;

import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.dynatrace.EntityRef;
import io.unbreakable.dynatrace.MetricQuery;
import io.unbreakable.dynatrace.MetricResult;
import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.plan.Measure;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Selectors;
import io.unbreakable.monspec.plan.Side;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks Dynatrace for what objectives measure on one side in one window. */
record DynatraceValues(DynatraceClient dynatrace, Side side, Instant from, Instant to) {

    private static final Measurement UNANSWERED = new Measurement.NoData("Dynatrace did not answer.");

    /** What Dynatrace says, by the objectives' names. */
    Map<String, Measurement> of(List<Objective> objectives) {
        Map<String, Set<String>> selectors = new LinkedHashMap<>();
        for (var objective : objectives) {
            if (objective.measure() instanceof Measure.Metric metric) {
                selectors
                        .computeIfAbsent(entities(metric), any -> new LinkedHashSet<>())
                        .add(metric.selector());
            }
        }
        Map<Question, Measurement> metrics = new HashMap<>();
        selectors.forEach((entities, asked) -> metrics(entities, List.copyOf(asked))
                .forEach((selector, value) -> metrics.put(new Question(entities, selector), value)));
        Map<String, Measurement> values = new HashMap<>();
        for (var objective : objectives) {
            values.put(
                    objective.name(),
                    switch (objective.measure()) {
                        case Measure.Metric metric ->
                            metrics.getOrDefault(new Question(entities(metric), metric.selector()), UNANSWERED);
                        case Measure.Relations(var field) -> related(field);
                    });
        }
        return values;
    }

    private record Question(String entities, String selector) {}

    private String entities(Measure.Metric metric) {
        return metric.method() == null ? side.entitySelector() : Selectors.keyRequest(side, metric.method());
    }

    /** Dynatrace answers a few metrics at once, and none of them when it does not know one: then each half is asked alone. */
    private Map<String, Measurement> metrics(String entities, List<String> selectors) {
        if (selectors.size() > MetricQuery.MOST_SELECTORS) {
            return halves(entities, selectors);
        }
        try {
            Map<String, Measurement> values = new HashMap<>();
            dynatrace
                    .query(new MetricQuery(selectors, entities, from, to, "Inf"))
                    .forEach(result -> values.put(result.selector(), value(result)));
            return values;
        } catch (DynatraceException.NotFound | DynatraceException.Rejected e) {
            return selectors.size() > 1
                    ? halves(entities, selectors)
                    : Map.of(selectors.getFirst(), new Measurement.Unknown(String.valueOf(e.getMessage())));
        }
    }

    private Map<String, Measurement> halves(String entities, List<String> selectors) {
        var half = selectors.size() / 2;
        var values = new HashMap<>(metrics(entities, selectors.subList(0, half)));
        values.putAll(metrics(entities, selectors.subList(half, selectors.size())));
        return values;
    }

    private static Measurement value(MetricResult result) {
        return switch (result.values().size()) {
            case 0 ->
                new Measurement.NoData(
                        result.warnings().isEmpty() ? "Dynatrace has no data." : String.join(" ", result.warnings()));
            case 1 -> new Measurement.Value(result.values().getFirst());
            default -> new Measurement.Unknown("Dynatrace gives several values where one is needed.");
        };
    }

    private Measurement related(String field) {
        try {
            var entities = dynatrace.entities(side.entitySelector(), List.of(field), from, to);
            return entities.isEmpty()
                    ? new Measurement.NoData("Dynatrace knows no such entity.")
                    : new Measurement.Value(entities.stream()
                            .flatMap(entity -> entity.related(field).stream())
                            .map(EntityRef::id)
                            .distinct()
                            .count());
        } catch (DynatraceException.NotFound | DynatraceException.Rejected e) {
            return new Measurement.Unknown(String.valueOf(e.getMessage()));
        }
    }
}
