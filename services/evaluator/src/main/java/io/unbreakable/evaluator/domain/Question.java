package io.unbreakable.evaluator.domain;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.unbreakable.contracts.Window;
import java.util.List;

/** One call to the metric source. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Question.Metrics.class, name = "metrics"),
    @JsonSubTypes.Type(value = Question.Relations.class, name = "relations")
})
public sealed interface Question {
    /** The most metrics that are asked for at once. */
    int MOST_METRICS = 10;

    /** Whose values are asked for. */
    String entitySelector();

    /** From when. */
    Window window();

    /** What is asked for, each once: metric selectors, or relations. */
    List<String> subjects();

    /** The same about this subject only. */
    Question about(String subject);

    /** Up to ten metrics of the same entities, each merged into one number. */
    record Metrics(String entitySelector, Window window, List<String> subjects) implements Question {
        public Metrics {
            requireNonNull(entitySelector, "entitySelector");
            requireNonNull(window, "window");
            subjects = List.copyOf(subjects);
        }

        @Override
        public Question about(String subject) {
            return new Metrics(entitySelector, window, List.of(subject));
        }
    }

    /** Smartscape relations of the same entities, each counted over its distinct other ends. */
    record Relations(String entitySelector, Window window, List<String> subjects) implements Question {
        public Relations {
            requireNonNull(entitySelector, "entitySelector");
            requireNonNull(window, "window");
            subjects = List.copyOf(subjects);
        }

        @Override
        public Question about(String subject) {
            return new Relations(entitySelector, window, List.of(subject));
        }
    }

    /**
     * Where the answer for an objective is found.
     *
     * @param entitySelector of the question
     * @param subject of the question
     */
    record Key(String entitySelector, String subject) {}
}
