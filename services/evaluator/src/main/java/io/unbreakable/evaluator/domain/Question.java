package io.unbreakable.evaluator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.measure.Figure;
import io.unbreakable.monspec.measure.Slots;
import java.time.Duration;
import java.util.List;

/**
 * One call to the metric source.
 *
 * @param entitySelector whose values are asked for
 * @param window from when
 * @param slot length of the metric source's slots, on which the window lies
 * @param subjects what is asked for, each once: up to ten metric selectors, or relations
 */
public record Question(Figure.Kind kind, String entitySelector, Window window, Duration slot, List<String> subjects) {
    /** The most metrics that are asked for at once. */
    static final int MOST_METRICS = 10;

    public Question {
        requireNonNull(kind, "kind");
        requireNonNull(entitySelector, "entitySelector");
        requireNonNull(window, "window");
        requireNonNull(slot, "slot");
        subjects = List.copyOf(subjects);
    }

    /** The same about this subject only. */
    public Question about(String subject) {
        return new Question(kind, entitySelector, window, slot, List.of(subject));
    }

    /** What it asks about this subject. */
    Figure figure(String subject) {
        return new Figure(kind, entitySelector, subject);
    }

    /** The slots of its window. */
    public Slots slots() {
        return new Slots(window.start(), window.end(), slot);
    }
}
