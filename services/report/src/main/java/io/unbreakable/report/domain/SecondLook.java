package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Evidence;
import io.unbreakable.contracts.ValidationReevaluated;
import io.unbreakable.monspec.explain.Sentences;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a second look at a run found, which decides nothing.
 *
 * @param by who asked for it
 * @param sentence the judgement in one sentence
 */
public record SecondLook(
        String by,
        Instant requestedAt,
        Verdict verdict,
        String sentence,
        @Nullable String message,
        @Nullable Evidence evidence,
        Instant evaluatedAt) {
    static final Comparator<SecondLook> ORDER = Comparator.comparing(SecondLook::requestedAt);

    public SecondLook {
        requireNonNull(by, "by");
        requireNonNull(requestedAt, "requestedAt");
        requireNonNull(verdict, "verdict");
        requireNonNull(sentence, "sentence");
        requireNonNull(evaluatedAt, "evaluatedAt");
    }

    static SecondLook of(ValidationReevaluated event) {
        return new SecondLook(
                event.requestedBy(),
                event.requestedAt(),
                event.judgement().verdict(),
                Sentences.summary(event.judgement()),
                event.message(),
                event.evidence(),
                event.evaluatedAt());
    }
}
