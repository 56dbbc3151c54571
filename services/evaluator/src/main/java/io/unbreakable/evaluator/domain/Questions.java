package io.unbreakable.evaluator.domain;

import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.plan.Measure;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Selectors;
import io.unbreakable.monspec.plan.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which calls a side needs: one per entity selector and ten metrics, and one for all relations. */
public final class Questions {
    private Questions() {}

    /** What to ask about this side in this window. */
    public static List<Question> of(List<Objective> objectives, Side side, Window window) {
        Map<String, Set<String>> metrics = new LinkedHashMap<>();
        Set<String> relations = new LinkedHashSet<>();
        for (Objective objective : objectives) {
            Question.Key key = key(side, objective);
            switch (objective.measure()) {
                case Measure.Metric metric ->
                    metrics.computeIfAbsent(key.entitySelector(), any -> new LinkedHashSet<>())
                            .add(key.subject());
                case Measure.Relations relation -> relations.add(relation.field());
            }
        }
        List<Question> questions = new ArrayList<>();
        metrics.forEach((selector, subjects) -> chunks(List.copyOf(subjects))
                .forEach(chunk -> questions.add(new Question(Question.Kind.METRICS, selector, window, chunk))));
        if (!relations.isEmpty()) {
            questions.add(new Question(Question.Kind.RELATIONS, side.entitySelector(), window, List.copyOf(relations)));
        }
        return questions;
    }

    /** Where the answer for this objective of this side is found. */
    public static Question.Key key(Side side, Objective objective) {
        return switch (objective.measure()) {
            case Measure.Metric(var selector, var unit, var method) ->
                new Question.Key(method == null ? side.entitySelector() : Selectors.keyRequest(side, method), selector);
            case Measure.Relations(var field) -> new Question.Key(side.entitySelector(), field);
        };
    }

    private static List<List<String>> chunks(List<String> all) {
        List<List<String>> chunks = new ArrayList<>();
        for (int start = 0; start < all.size(); start += Question.MOST_METRICS) {
            chunks.add(all.subList(start, Math.min(all.size(), start + Question.MOST_METRICS)));
        }
        return chunks;
    }
}
