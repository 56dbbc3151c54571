package io.unbreakable.monspec.cli;

import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.dynatrace.EntityRef;
import io.unbreakable.dynatrace.MetricQuery;
import io.unbreakable.dynatrace.MetricResult;
import io.unbreakable.dynatrace.MetricSeries;
import io.unbreakable.monspec.interval.Sample;
import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.measure.Figure;
import io.unbreakable.monspec.measure.Slots;
import io.unbreakable.monspec.measure.Wanted;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Side;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks Dynatrace for what a plan measures on one side in one window. */
record DynatraceValues(DynatraceClient dynatrace, MeasurementPlan plan, Side side, Slots slots) {

    /** What Dynatrace says, by the objectives' names. */
    Map<String, Measurement> measured() {
        Map<Call, Set<String>> calls = new LinkedHashMap<>();
        for (var objective : plan.objectives()) {
            var wanted = Wanted.of(plan, side, objective);
            if (wanted != null) {
                wanted.figures()
                        .forEach(figure -> calls.computeIfAbsent(
                                        new Call(figure.kind(), figure.entitySelector()), any -> new LinkedHashSet<>())
                                .add(figure.subject()));
            }
        }
        Map<Figure, Measurement> answers = new HashMap<>();
        calls.forEach((call, subjects) -> answered(call, List.copyOf(subjects))
                .forEach((subject, answer) ->
                        answers.put(new Figure(call.kind(), call.entitySelector(), subject), answer)));
        return Wanted.measured(plan, side, answers, slots);
    }

    private record Call(Figure.Kind kind, String entitySelector) {}

    private Map<String, Measurement> answered(Call call, List<String> subjects) {
        return call.kind() == Figure.Kind.RELATIONS
                ? subjects.stream().collect(Collectors.toMap(field -> field, this::related))
                : metrics(call, subjects);
    }

    /** Dynatrace answers a few metrics at once, and none of them when it does not know one: then each half is asked alone. */
    private Map<String, Measurement> metrics(Call call, List<String> selectors) {
        if (selectors.size() > MetricQuery.MOST_SELECTORS) {
            return halves(call, selectors);
        }
        try {
            return call.kind() == Figure.Kind.SAMPLES ? samples(call, selectors) : numbers(call, selectors);
        } catch (DynatraceException.NotFound | DynatraceException.Rejected e) {
            return selectors.size() > 1
                    ? halves(call, selectors)
                    : Map.of(selectors.getFirst(), new Measurement.Unknown(String.valueOf(e.getMessage())));
        }
    }

    private Map<String, Measurement> halves(Call call, List<String> selectors) {
        var half = selectors.size() / 2;
        var values = new HashMap<>(metrics(call, selectors.subList(0, half)));
        values.putAll(metrics(call, selectors.subList(half, selectors.size())));
        return values;
    }

    private Map<String, Measurement> numbers(Call call, List<String> selectors) {
        return dynatrace.query(query(call, selectors, "Inf")).stream()
                .collect(Collectors.toMap(MetricResult::selector, DynatraceValues::value));
    }

    private Map<String, Measurement> samples(Call call, List<String> selectors) {
        return dynatrace.series(query(call, selectors, slots.resolution())).stream()
                .collect(Collectors.toMap(MetricSeries::selector, DynatraceValues::value));
    }

    private MetricQuery query(Call call, List<String> selectors, String resolution) {
        return new MetricQuery(selectors, call.entitySelector(), slots.start(), slots.end(), resolution);
    }

    private static Measurement value(MetricResult result) {
        return switch (result.values().size()) {
            case 0 -> noData(result.warnings());
            case 1 -> new Measurement.Value(result.values().getFirst());
            default -> new Measurement.Unknown("Dynatrace gives several values where one is needed.");
        };
    }

    private static Measurement value(MetricSeries result) {
        return switch (result.series().size()) {
            case 0 -> noData(result.warnings());
            case 1 ->
                Measurement.Samples.of(result.series().getFirst().stream()
                        .map(sample -> new Sample(sample.end(), sample.value()))
                        .toList());
            default -> new Measurement.Unknown("Dynatrace gives several series where one is needed.");
        };
    }

    private static Measurement noData(List<String> warnings) {
        return new Measurement.NoData(warnings.isEmpty() ? "Dynatrace has no data." : String.join(" ", warnings));
    }

    private Measurement related(String field) {
        try {
            var entities = dynatrace.entities(side.entitySelector(), List.of(field), slots.start(), slots.end());
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
