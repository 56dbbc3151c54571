package io.unbreakable.contracts;

import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.ObjectiveResult;

/** Keeps a verdict on 500 objectives small enough for the bus, however much the metric source had to say about each. */
final class Concise {
    /** The longest message of an objective, in characters; the whole of it lies in the evidence. */
    static final int MESSAGE = 120;

    private Concise() {}

    static Judgement judgement(Judgement judgement) {
        return new Judgement(
                judgement.verdict(),
                judgement.reason(),
                judgement.score(),
                judgement.objectives().stream().map(Concise::result).toList());
    }

    private static ObjectiveResult result(ObjectiveResult result) {
        String message = result.message();
        if (message == null || message.length() <= MESSAGE) {
            return result;
        }
        return new ObjectiveResult(
                result.name(),
                result.verdict(),
                result.reason(),
                result.value(),
                result.baseline(),
                result.upperLimit(),
                result.lowerLimit(),
                result.tolerancePercent(),
                result.unit(),
                cut(message));
    }

    private static String cut(String message) {
        int end = MESSAGE - 1;
        return message.substring(0, Character.isHighSurrogate(message.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
