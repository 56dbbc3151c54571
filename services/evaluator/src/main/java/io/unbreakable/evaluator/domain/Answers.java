package io.unbreakable.evaluator.domain;

import io.unbreakable.monspec.judge.Measurement;
import io.unbreakable.monspec.plan.Objective;
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

    /** What was measured for each objective, by its name. */
    public Map<String, Measurement> byObjective(List<Objective> objectives, Side side) {
        Map<Question.Key, Measurement> found = new HashMap<>();
        for (Answer answer : answers) {
            answer.measurements()
                    .forEach((subject, measurement) ->
                            found.put(new Question.Key(answer.question().entitySelector(), subject), measurement));
        }
        Map<String, Measurement> measured = new HashMap<>();
        for (Objective objective : objectives) {
            Measurement measurement = found.get(Questions.key(side, objective));
            if (measurement != null) {
                measured.put(objective.name(), measurement);
            }
        }
        return measured;
    }
}
