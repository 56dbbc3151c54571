package io.unbreakable.contracts;

import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.ObjectiveResult;
import io.unbreakable.monspec.text.PlainText;

/** Keeps a verdict on 500 objectives small enough for the bus, however much the metric source had to say about each. */
final class Concise {
    /** The longest message of an objective, in characters; the whole of it lies in the evidence. */
    static final int MESSAGE = 120;

    private Concise() {}

    static Judgement judgement(Judgement judgement) {
        return judgement.withObjectives(
                judgement.objectives().stream().map(Concise::result).toList());
    }

    /** What was not measured was not compared with its limits either; they lie in the evidence with the plan. */
    private static ObjectiveResult result(ObjectiveResult result) {
        ObjectiveResult bare = result.value() == null ? result.withoutLimits() : result;
        String message = bare.message();
        return message == null ? bare : bare.withMessage(PlainText.cut(message, MESSAGE));
    }
}
