package io.unbreakable.evaluator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.judge.Measurement;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A question and what came back.
 *
 * @param measurements one for each of the question's subjects, in an order that is always the same: so is the evidence
 */
public record Answer(Question question, Map<String, Measurement> measurements) {
    public Answer {
        requireNonNull(question, "question");
        measurements = Collections.unmodifiableMap(new TreeMap<>(measurements));
    }
}
