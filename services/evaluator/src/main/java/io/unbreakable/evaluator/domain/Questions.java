package io.unbreakable.evaluator.domain;

import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.measure.Figure;
import io.unbreakable.monspec.measure.Wanted;
import io.unbreakable.monspec.plan.MeasurementPlan;
import io.unbreakable.monspec.plan.Objective;
import io.unbreakable.monspec.plan.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which calls a side needs: one per entity selector and ten metrics, and one for all relations. */
public final class Questions {
    private Questions() {}

    /** What to ask about this side of the plan in this window. */
    public static List<Question> of(MeasurementPlan plan, Side side, Window window, Duration slot) {
        Map<Call, Set<String>> calls = new LinkedHashMap<>();
        for (Objective objective : plan.objectives()) {
            Wanted wanted = Wanted.of(plan, side, objective);
            if (wanted != null) {
                wanted.figures()
                        .forEach(figure -> calls.computeIfAbsent(
                                        new Call(figure.kind(), figure.entitySelector()), any -> new LinkedHashSet<>())
                                .add(figure.subject()));
            }
        }
        List<Question> questions = new ArrayList<>();
        calls.forEach((call, subjects) -> chunks(call.kind(), List.copyOf(subjects))
                .forEach(
                        chunk -> questions.add(new Question(call.kind(), call.entitySelector(), window, slot, chunk))));
        questions.sort(Comparator.comparing(question -> question.kind() == Figure.Kind.RELATIONS));
        return questions;
    }

    private record Call(Figure.Kind kind, String entitySelector) {}

    private static List<List<String>> chunks(Figure.Kind kind, List<String> all) {
        int most = kind == Figure.Kind.RELATIONS ? all.size() : Question.MOST_METRICS;
        List<List<String>> chunks = new ArrayList<>();
        for (int start = 0; start < all.size(); start += most) {
            chunks.add(all.subList(start, Math.min(all.size(), start + most)));
        }
        return chunks;
    }
}
