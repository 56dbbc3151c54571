package io.unbreakable.monspec.plan;

import io.unbreakable.monspec.spec.ComparisonSpec;
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
    private static final Pattern RELATION = Pattern.compile("((?:to|from)Relationships)[:.]([A-Za-z]+)");

    private final ServiceSpec service;
    private final ComparisonSpec comparison;
    private final Metrics metrics;
    private final List<Objective> objectives = new ArrayList<>();
    private final Map<String, Integer> uses = new HashMap<>();

    private Objectives(ServiceSpec service, ComparisonSpec comparison) {
        this.service = service;
        this.comparison = comparison;
        this.metrics = new Metrics(EntityType.valueOf(service.etype().name()));
    }

    static List<Objective> of(ServiceSpec service, ComparisonSpec comparison) {
        var builder = new Objectives(service, comparison);
        service.perfsignature().forEach(entry -> builder.add(entry, null));
        for (var method : service.servicemethods()) {
            builder.requireMethods(method.name());
            method.perfsignature().forEach(entry -> builder.add(entry, method.name()));
        }
        if (builder.objectives.isEmpty()) {
            throw new Unplanned(
                    "%s has no objectives: perfsignature and servicemethods are empty.".formatted(service.key()));
        }
        return builder.objectives;
    }

    private void requireMethods(String method) {
        if (service.etype() != ServiceSpec.Etype.SERVICE) {
            throw new Unplanned("%s is of type %s and cannot have servicemethods like %s."
                    .formatted(service.key(), service.etype(), method));
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
                        "Percent".equals(named.metric().unit()) ? 1 : 0);
            }
            case SMARTSCAPE -> add(entry, entry.subject() + "(count)", relations(entry, method), 0);
        }
    }

    private void add(SignatureSpec entry, String name, Measure measure, double usualFloor) {
        var use = uses.merge(name, 1, Integer::sum);
        var fixed = entry.hasFixedLimit();
        if (!fixed && comparison.compare() == null) {
            throw new Unplanned("The comparison %s names no environment to compare with, and %s has no fixed limit."
                    .formatted(comparison.name(), name));
        }
        objectives.add(new Objective(
                use == 1 ? name : "%s #%d".formatted(name, use),
                measure,
                Direction.valueOf(entry.validate().name()),
                entry.upperLimit(),
                entry.lowerLimit(),
                fixed ? null : comparison.tolerancePercent(entry.subject()),
                entry.floor() == null ? usualFloor : entry.floor()));
    }

    private static Measure relations(SignatureSpec entry, @Nullable String method) {
        var relation = RELATION.matcher(entry.subject());
        if (!relation.matches()) {
            throw new Unplanned(
                    "%s is not a Smartscape relation like toRelationships:calls.".formatted(entry.subject()));
        }
        if (method != null) {
            throw new Unplanned("%s cannot be counted on the service method %s.".formatted(entry.subject(), method));
        }
        var aggregate = entry.aggregate();
        if (aggregate != null && !aggregate.text().equals("count")) {
            throw new Unplanned(
                    "%s can only be counted, not aggregated by %s.".formatted(entry.subject(), aggregate.text()));
        }
        return new Measure.Relations(relation.group(1) + "." + relation.group(2));
    }
}
