package io.unbreakable.evaluator.domain;

import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.measure.Figure;
import io.unbreakable.monspec.measure.Wanted;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers to all questions about one side.
 *
 * @param answers in the questions' order; empty when nothing was asked
 */
public record Answers(List<Answer> answers) {
    public Answers {
        answers = List.copyOf(answers);
    }

    /** What was measured for each objective of the plan on this side, by its name. */
    public Map<String, Measurement> byObjective(MeasurementPlan plan, Side side) {
        if (answers.isEmpty()) {
            return Map.of();
        }
        Map<Figure, Measurement> figures = new HashMap<>();
        for (Answer answer : answers) {
            answer.measurements()
                    .forEach((subject, measurement) ->
                            figures.put(answer.question().figure(subject), measurement));
        }
        return Wanted.measured(
                plan, side, figures, answers.getFirst().question().slots());
    }
}
