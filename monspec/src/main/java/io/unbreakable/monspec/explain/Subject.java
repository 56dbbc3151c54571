package io.unbreakable.monspec.explain;

import io.unbreakable.monspec.plan.Catalogue;
import java.util.Map;
import java.util.regex.Pattern;

/** What people call an objective: its name in words. */
final class Subject {
    private static final Pattern NAME = Pattern.compile("(?:(.+) )?(\\S+)\\(([a-z0-9.]+)\\)(?: #\\d+)?");
    private static final Map<String, String> RELATIONS = Map.of(
            "toRelationships:calls", "number of callers",
            "fromRelationships:calls", "number of called services",
            "fromRelationships:runsOn", "number of entities it runs on");

    private Subject() {}

    /** {@code failure rate of /api/invoke} for {@code /api/invoke servicemethod.failurerate(avg)}. */
    static String of(String objective) {
        var name = NAME.matcher(objective);
        if (!name.matches()) {
            return objective;
        }
        var words = words(name.group(2), name.group(3));
        return name.group(1) == null ? words : words + " of " + name.group(1);
    }

    private static String words(String metric, String aggregate) {
        if (metric.startsWith("toRelationships") || metric.startsWith("fromRelationships")) {
            return RELATIONS.getOrDefault(metric.replace('.', ':'), "number of " + metric);
        }
        var known = Catalogue.describe(metric, aggregate);
        return known == null ? metric + " " + aggregate : known;
    }
}
