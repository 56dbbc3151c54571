package io.unbreakable.evaluator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Validation;
import io.unbreakable.monspec.judge.EarlierRun;
import io.unbreakable.monspec.judge.Judgement;
import java.util.List;

/**
 * Everything that a verdict rests on, to be kept: the plan, what was asked and answered, and what was made of it.
 *
 * @param validation with its plan
 * @param name of this evidence among all of the validation: the attempt, for example
 * @param earlierRuns that were looked at; empty where the baseline is not made of runs
 */
public record EvidenceRecord(
        Validation validation,
        String name,
        Sides sides,
        Answers candidate,
        Answers baseline,
        List<EarlierRun> earlierRuns,
        Judgement judgement) {
    public EvidenceRecord {
        requireNonNull(validation, "validation");
        requireNonNull(name, "name");
        requireNonNull(sides, "sides");
        requireNonNull(candidate, "candidate");
        requireNonNull(baseline, "baseline");
        earlierRuns = List.copyOf(earlierRuns);
        requireNonNull(judgement, "judgement");
    }
}
