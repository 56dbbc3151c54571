package io.unbreakable.monspec.plan;

import io.unbreakable.monspec.criteria.CriteriaSet;
import io.unbreakable.monspec.criteria.Criterion;
import io.unbreakable.monspec.criteria.Operator;
import io.unbreakable.monspec.spec.Aggregate;
import io.unbreakable.monspec.spec.Code;
import io.unbreakable.monspec.spec.ComparisonSpec;
import io.unbreakable.monspec.spec.Nearest;
import io.unbreakable.monspec.spec.ServiceSpec;
import io.unbreakable.monspec.spec.SignatureSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the signatures of a service and of its methods into objectives, in the file's order. */
final class Objectives {
    private static final Aggregate COUNT = new Aggregate("count");
    private static final List<String> RELATIONS =
            List.of("toRelationships:calls", "fromRelationships:calls", "fromRelationships:runsOn");
    private static final Pattern RELATION = Pattern.compile("((?:to|from)Relationships)[:.]([A-Za-z]+)");

    private final ComparisonSpec comparison;
    private final Metrics metrics;
    private final List<Objective> objectives = new ArrayList<>();
    private final Map<String, Integer> uses = new HashMap<>();

    private Objectives(ServiceSpec service, ComparisonSpec comparison) {
        this.comparison = comparison;
        this.metrics = new Metrics(EntityType.valueOf(service.etype().name()));
    }

    static List<Objective> of(ServiceSpec service, ComparisonSpec comparison) {
        var builder = new Objectives(service, comparison);
        service.perfsignature().forEach(entry -> builder.add(entry, null));
        for (var method : service.servicemethods()) {
            requireMethods(service, method.name());
            method.perfsignature().forEach(entry -> builder.add(entry, method.name()));
        }
        requireAny(service);
        return builder.objectives;
    }

    static void requireAny(ServiceSpec service) {
        if (service.perfsignature().isEmpty()
                && service.servicemethods().stream()
                        .allMatch(method -> method.perfsignature().isEmpty())) {
            throw new Unplanned(
                    Code.EMPTY,
                    "",
                    "%s has no objectives: perfsignature and servicemethods are empty.".formatted(service.key()),
                    null);
        }
    }

    static void requireMethods(ServiceSpec service, String method) {
        if (service.etype() != ServiceSpec.Etype.SERVICE) {
            throw new Unplanned(
                    Code.MISPLACED_METRIC,
                    "",
                    "%s is of type %s and cannot have servicemethods like %s."
                            .formatted(service.key(), service.etype(), method),
                    null);
        }
        Selectors.requireQuotable(method, service.key() + ": the name of a service method");
    }

    private void add(SignatureSpec entry, @Nullable String method) {
        switch (entry.kind()) {
            case TIMESERIES -> {
                var named = metrics.resolve(entry, method);
                add(
                        entry,
                        named.name(),
                        named.metric(),
                        named.aggregate(),
                        "Percent".equals(named.metric().unit()) ? 1 : 0);
            }
            case SMARTSCAPE -> add(entry, entry.subject() + "(count)", relations(entry, method), COUNT, 0);
        }
    }

    private void add(SignatureSpec entry, String name, Measure measure, Aggregate aggregate, double usualFloor) {
        var use = uses.merge(name, 1, Integer::sum);
        var objective = new Objective(
                use == 1 ? name : "%s #%d".formatted(name, use),
                measure,
                entry.direction(),
                pass(entry, aggregate),
                entry.warn(),
                entry.floor() == null ? usualFloor : entry.floor(),
                entry.weight(),
                entry.key(),
                entry.missing(),
                entry.minSamples(),
                entry.minRequests());
        if (objective.compared() && !comparison.hasBaseline()) {
            throw new Unplanned("The comparison %s names no environment to compare with, and %s has no fixed limit."
                    .formatted(comparison.name(), name));
        }
        objectives.add(objective);
    }

    /** What the entry says itself, else the ancestor's way: the comparison's tolerance around the baseline. */
    private List<CriteriaSet> pass(SignatureSpec entry, Aggregate aggregate) {
        if (entry.pass() != null) {
            return entry.pass();
        }
        var percent = comparison.tolerancePercent(entry.subject(), aggregate);
        var upper = new Criterion.Relative(Operator.AT_MOST, percent, true);
        var lower = new Criterion.Relative(Operator.AT_LEAST, -percent, true);
        return List.of(
                switch (entry.direction()) {
                    case INCREASE -> CriteriaSet.of(upper);
                    case DECREASE -> CriteriaSet.of(lower);
                    case EITHER -> CriteriaSet.of(upper, lower);
                });
    }

    static Measure relations(SignatureSpec entry, @Nullable String method) {
        var relation = RELATION.matcher(entry.subject());
        if (!relation.matches()) {
            throw new Unplanned(
                    Code.UNKNOWN_METRIC,
                    "smartscape",
                    "%s is not a Smartscape relation like toRelationships:calls.".formatted(entry.subject()),
                    Nearest.question(entry.subject(), RELATIONS));
        }
        if (method != null) {
            throw new Unplanned(
                    Code.MISPLACED_METRIC,
                    "smartscape",
                    "%s cannot be counted on the service method %s.".formatted(entry.subject(), method),
                    null);
        }
        var aggregate = entry.aggregate();
        if (aggregate != null && !aggregate.text().equals("count")) {
            throw new Unplanned(
                    Code.WRONG_AGGREGATE,
                    "aggregate",
                    "%s can only be counted, not aggregated by %s.".formatted(entry.subject(), aggregate.text()),
                    null);
        }
        return new Measure.Relations(relation.group(1) + "." + relation.group(2));
    }
}
