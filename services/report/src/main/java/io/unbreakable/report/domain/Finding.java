package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Evidence;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.explain.Sentences;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict that counts so far: a final one before others, then the one of the latest attempt.
 *
 * @param isFinal whether nothing can change it any more
 * @param judgement without objectives in a brief document
 * @param sentence the judgement in one sentence
 * @param objectives how many there are
 * @param passed how many of them got through
 */
public record Finding(
        int attempt,
        boolean isFinal,
        Judgement judgement,
        String sentence,
        int objectives,
        int passed,
        @Nullable String message,
        @Nullable Window window,
        @Nullable Window baselineWindow,
        @Nullable Evidence evidence,
        Instant evaluatedAt) {
    static final Comparator<Finding> ORDER = Comparator.comparing(Finding::isFinal)
            .thenComparingInt(Finding::attempt)
            .thenComparing(Finding::evaluatedAt);

    public Finding {
        requireNonNull(judgement, "judgement");
        requireNonNull(sentence, "sentence");
        requireNonNull(evaluatedAt, "evaluatedAt");
    }

    static Finding of(ValidationEvaluated evaluated) {
        Judgement judgement = evaluated.judgement();
        return new Finding(
                evaluated.attempt(),
                evaluated.isFinal(),
                judgement,
                Sentences.summary(judgement),
                judgement.objectives().size(),
                (int) judgement.objectives().stream()
                        .filter(objective -> objective.verdict().getsThrough())
                        .count(),
                evaluated.message(),
                evaluated.window(),
                evaluated.baselineWindow(),
                evaluated.evidence(),
                evaluated.evaluatedAt());
    }

    /** The verdict itself. */
    public Verdict verdict() {
        return judgement.verdict();
    }

    Finding brief() {
        return new Finding(
                attempt,
                isFinal,
                judgement.withObjectives(List.of()),
                sentence,
                objectives,
                passed,
                message,
                window,
                baselineWindow,
                evidence,
                evaluatedAt);
    }
}
