package io.unbreakable.evaluator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Window;
import java.util.List;

/**
 * One call to the metric source.
 *
 * @param entitySelector whose values are asked for
 * @param window from when
 * @param subjects what is asked for, each once: up to ten metric selectors, or relations
 */
public record Question(Kind kind, String entitySelector, Window window, List<String> subjects) {
    /** The most metrics that are asked for at once. */
    static final int MOST_METRICS = 10;

    public Question {
        requireNonNull(kind, "kind");
        requireNonNull(entitySelector, "entitySelector");
        requireNonNull(window, "window");
        subjects = List.copyOf(subjects);
    }

    /** What kind of thing is asked for. */
    public enum Kind {
        /** Metrics, each merged into one number over all entities. */
        METRICS,
        /** Smartscape relations, each counted over its distinct other ends. */
        RELATIONS
    }

    /** The same about this subject only. */
    public Question about(String subject) {
        return new Question(kind, entitySelector, window, List.of(subject));
    }

    /**
     * Where the answer for an objective is found.
     *
     * @param entitySelector of the question
     * @param subject of the question
     */
    record Key(String entitySelector, String subject) {}
}
