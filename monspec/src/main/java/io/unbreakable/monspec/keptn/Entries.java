package io.unbreakable.monspec.keptn;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Criterion;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Keptn's objectives as entries of a performance signature. */
final class Entries {
    private Entries() {}

    /** The entry; what the monspec assumes anyway is left out. */
    static ObjectNode entry(Slo.Target target, Indicator indicator) {
        var entry = JsonNodeFactory.instance.objectNode();
        entry.put("_comment", "Keptn: " + target.sli());
        entry.put("timeseries", indicator.timeseries());
        if (indicator.aggregate() != null) {
            entry.put("aggregate", indicator.aggregate());
        }
        if (target.pass().isEmpty()) {
            return entry.put("informational", true);
        }
        criteria(entry, "pass", target.pass(), indicator.factor());
        criteria(entry, "warn", target.warn(), indicator.factor());
        if (target.weight() != 1) {
            entry.put("weight", target.weight());
        }
        if (target.key()) {
            entry.put("key", true);
        }
        return entry.put("missing", "fail");
    }

    /** Whether the objective compares with earlier results. */
    static boolean isRelative(Slo.Target target) {
        return criteria(target).anyMatch(Criterion.Relative.class::isInstance);
    }

    /** Whether the objective has a limit in the unit of the metric. */
    static boolean isAbsolute(Slo.Target target) {
        Predicate<Criterion> inPercent =
                criterion -> criterion instanceof Criterion.Relative relative && relative.percent();
        return criteria(target).anyMatch(inPercent.negate());
    }

    private static Stream<Criterion> criteria(Slo.Target target) {
        return Stream.concat(target.pass().stream(), target.warn().stream()).flatMap(set -> set.all().stream());
    }

    private static void criteria(ObjectNode entry, String field, List<CriteriaSet> sets, double factor) {
        if (sets.stream().anyMatch(set -> set.all().isEmpty())) {
            throw new Malformed("a list of criteria is empty, which no value can hold");
        }
        if (!sets.isEmpty()) {
            var texts = entry.putArray(field);
            sets.forEach(set -> texts.add(new CriteriaSet(set.all().stream()
                            .map(criterion -> scaled(criterion, factor))
                            .toList())
                    .text()));
        }
    }

    private static Criterion scaled(Criterion criterion, double factor) {
        return switch (criterion) {
            case Criterion.Fixed(var operator, var limit) -> new Criterion.Fixed(operator, limit * factor);
            case Criterion.Relative(var operator, var distance, var percent) ->
                new Criterion.Relative(operator, percent ? distance : distance * factor, percent);
        };
    }
}
