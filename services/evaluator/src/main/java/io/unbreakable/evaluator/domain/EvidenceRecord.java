package io.unbreakable.evaluator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Validation;
import io.unbreakable.monspec.judge.Judgement;

/**
 * Everything that a verdict rests on, to be kept: the plan, what was asked and answered, and what was made of it.
 *
 * @param validation with its plan
 */
public record EvidenceRecord(
        Validation validation, int attempt, Sides sides, Answers candidate, Answers baseline, Judgement judgement) {
    public EvidenceRecord {
        requireNonNull(validation, "validation");
        requireNonNull(sides, "sides");
        requireNonNull(candidate, "candidate");
        requireNonNull(baseline, "baseline");
        requireNonNull(judgement, "judgement");
    }
}
