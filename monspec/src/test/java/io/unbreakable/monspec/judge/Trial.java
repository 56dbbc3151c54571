package io.unbreakable.monspec.judge;

import io.unbreakable.monspec.Files;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Planner;
import io.unbreakable.monspec.plan.Planning;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** From the text of a file to a verdict: entries about the metrics {@code calc:a}, {@code calc:b} and so on. */
final class Trial {
    private final MeasurementPlan plan;
    private final Map<String, Measurement> candidate = new HashMap<>();
    private final Map<String, Measurement> baseline = new HashMap<>();

    private Trial(MeasurementPlan plan) {
        this.plan = plan;
    }

    /** A comparison with Production with these further fields, and entries with these. */
    static Trial of(String comparison, String... entries) {
        return new Trial(plan("\"compare\": \"Production\"" + and(comparison), entries));
    }

    /** A plan whose comparison has these fields and whose entries have those. */
    static MeasurementPlan plan(String comparison, String... entries) {
        var signature = IntStream.range(0, entries.length)
                .mapToObj(i -> "{\"timeseries\": \"calc:%c\"%s}".formatted('a' + i, and(entries[i])))
                .collect(Collectors.joining(", "));
        var file = """
                {"S": {"etype": "SERVICE",
                  "environments": {"Staging": {"tags": [{"key": "s"}]}, "Production": {"tags": [{"key": "p"}]}},
                  "comparisons": [{"name": "C", "source": "Staging", %s}],
                  "perfsignature": [%s]}}""".formatted(comparison, signature);
        return switch (Planner.plan(Files.monspec(file), "C")) {
            case Planning.Planned(var plan) -> plan;
            case Planning.Unplannable(var message) -> throw new AssertionError(message);
        };
    }

    /** Values of the release, in the order of the entries. */
    Trial values(double... values) {
        return with(
                candidate,
                IntStream.range(0, values.length)
                        .mapToObj(i -> (Measurement) new Measurement.Value(values[i]))
                        .toList());
    }

    /** Measurements of the release, in the order of the entries. */
    Trial measured(Measurement... measurements) {
        return with(candidate, List.of(measurements));
    }

    /** Values of the baseline, in the order of the entries. */
    Trial baseline(double... values) {
        return with(
                baseline,
                IntStream.range(0, values.length)
                        .mapToObj(i -> (Measurement) new Measurement.Value(values[i]))
                        .toList());
    }

    /** Measurements of the baseline, in the order of the entries. */
    Trial baselineMeasured(Measurement... measurements) {
        return with(baseline, List.of(measurements));
    }

    Judgement judged() {
        return Judge.judge(plan, candidate, baseline);
    }

    /** Looked at so many times at most. */
    Judgement judged(int looks) {
        return Judge.judge(plan, candidate, baseline, looks);
    }

    /** The result of the only objective. */
    ObjectiveResult only() {
        var objectives = judged().objectives();
        if (objectives.size() != 1) {
            throw new AssertionError("not one objective: " + objectives);
        }
        return objectives.getFirst();
    }

    private Trial with(Map<String, Measurement> side, List<Measurement> measurements) {
        for (int i = 0; i < measurements.size(); i++) {
            side.put(plan.objectives().get(i).name(), measurements.get(i));
        }
        return this;
    }

    private static String and(String fields) {
        return fields.isEmpty() ? "" : ", " + fields;
    }
}
