package io.unbreakable.monspec.measure;

import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.plan.Measure;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Selectors;
import io.unbreakable.monspec.plan.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has to be asked to measure one objective on one side. */
public sealed interface Wanted permits WantedNumber, WantedSamples, WantedFailures {
    /** What is said of a figure that nobody answered. */
    Measurement UNANSWERED = new Measurement.NoData("not answered");

    /** Everything that has to be asked. */
    List<Figure> figures();

    /** What the answers amount to. */
    Measurement measured(Map<Figure, Measurement> answers, Slots slots);

    /** What this objective needs on this side; null for nothing, as on a baseline with which it is not compared. */
    static @Nullable Wanted of(MeasurementPlan plan, Side side, Objective objective) {
        var sampled = plan.interval() != null && objective.sampled();
        if (!sampled && plan.interval() != null && !side.equals(plan.candidate()) && !objective.compared()) {
            return null;
        }
        return switch (objective.measure()) {
            case Measure.Relations(var field) -> WantedNumber.of(relations(side, field));
            case Measure.Metric metric -> {
                var entities =
                        metric.method() == null ? side.entitySelector() : Selectors.keyRequest(side, metric.method());
                yield sampled
                        ? sampled(plan, side, objective, metric, entities)
                        : WantedNumber.of(objective, metric, entities, Requests.of(plan, metric));
            }
        };
    }

    /** What was measured of all objectives of a plan on one side, by their names. */
    static Map<String, Measurement> measured(
            MeasurementPlan plan, Side side, Map<Figure, Measurement> answers, Slots slots) {
        Map<String, Measurement> measured = new HashMap<>();
        for (var objective : plan.objectives()) {
            var wanted = of(plan, side, objective);
            if (wanted != null && wanted.figures().stream().anyMatch(answers::containsKey)) {
                measured.put(objective.name(), wanted.measured(answers, slots));
            }
        }
        return measured;
    }

    private static Wanted sampled(
            MeasurementPlan plan, Side side, Objective objective, Measure.Metric metric, String entities) {
        var candidate = side.equals(plan.candidate());
        var counts = FailureSelectors.of(metric);
        return counts == null
                ? WantedSamples.of(objective, metric, entities, Requests.of(plan, metric), candidate)
                : WantedFailures.of(counts, entities);
    }

    private static Figure relations(Side side, String field) {
        return new Figure(Figure.Kind.RELATIONS, side.entitySelector(), field);
    }
}
