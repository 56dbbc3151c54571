package io.unbreakable.monspec.keptn;

import io.unbreakable.monspec.spec.TagSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of Keptn's Dynatrace provider ({@code dynatrace/sli.yaml}), as far as a monspec can say the same.
 *
 * @param timeseries key of the metric
 * @param aggregate in the monspec's words; null when the query names none
 * @param entityType as the query selects it; null when it does not
 * @param tags that the entities carry, with Keptn's placeholders
 * @param factor from the numbers that Keptn saw to those of Dynatrace: its provider turned microseconds into milliseconds,
 *     always for {@code builtin:service.response.time}, else and for bytes where the indicator says so
 */
record Indicator(
        String timeseries,
        @Nullable String aggregate,
        @Nullable String entityType,
        List<TagSpec> tags,
        double factor) {
    private static final Pattern KEY = Pattern.compile("([a-z][a-zA-Z0-9_.-]*:[A-Za-z0-9_./-]+)(.*)");
    private static final Pattern STEP = Pattern.compile(":([a-zA-Z]+)(?:\\(([^()]*)\\))?");
    private static final Pattern TYPE = Pattern.compile("type\\(\"?([A-Za-z_]+)\"?\\)");
    private static final Pattern TAG = Pattern.compile("tag\\(\"?(?:\\[([^\\]]+)\\])?([^):\"]+)(?::([^)\"]+))?\"?\\)");
    private static final List<String> AGGREGATES = List.of("avg", "min", "max", "sum", "count", "value", "median");

    Indicator {
        tags = List.copyOf(tags);
    }

    /** Reads a query. @throws Malformed when a monspec cannot ask the same, with half a sentence that says why */
    static Indicator parse(String query) {
        var conversion = query.startsWith("MV2;") ? query.split(";", 3) : new String[] {"", "", query};
        if (conversion.length != 3 || (conversion[0].isEmpty() && query.matches("[A-Z0-9]+;.*"))) {
            throw new Malformed("it asks for something else than a metric: " + query);
        }
        var selector = parameter(conversion[2], "metricSelector");
        var metric = selector == null ? conversion[2].split("[?&]", 2)[0] : selector;
        var key = KEY.matcher(metric.strip());
        if (!key.matches()) {
            throw new Malformed("its metric cannot be told: " + query);
        }
        var type = TYPE.matcher(conversion[2]);
        return new Indicator(
                key.group(1),
                aggregate(key.group(2)),
                type.find() ? type.group(1) : null,
                tags(conversion[2]),
                factor(key.group(1), conversion[1]));
    }

    private static @Nullable String parameter(String query, String name) {
        var start = query.indexOf(name + "=");
        if (start < 0) {
            return null;
        }
        var value = query.substring(start + name.length() + 1);
        var end = value.indexOf('&');
        return end < 0 ? value : value.substring(0, end);
    }

    /** The aggregate in the steps after the key; steps that only merge all entities say nothing more. */
    private static @Nullable String aggregate(String steps) {
        var step = STEP.matcher(steps);
        String aggregate = null;
        var end = 0;
        while (step.find() && step.start() == end) {
            end = step.end();
            var argument = step.group(2) == null ? "" : step.group(2).strip();
            var name = step.group(1);
            if (name.equals("percentile")) {
                aggregate = "p" + argument;
            } else if (AGGREGATES.contains(name)) {
                aggregate = name;
            } else if (!name.equals("merge")
                    && !name.equals("names")
                    && !(name.equals("splitBy") && argument.isEmpty())) {
                throw new Malformed("a monspec has nothing like " + steps.substring(step.start()));
            }
        }
        if (end != steps.length()) {
            throw new Malformed("a monspec has nothing like " + steps.substring(end));
        }
        return aggregate;
    }

    private static List<TagSpec> tags(String query) {
        var tags = new ArrayList<TagSpec>();
        var tag = TAG.matcher(query);
        while (tag.find()) {
            tags.add(new TagSpec(tag.group(1) == null ? "CONTEXTLESS" : tag.group(1), tag.group(2), tag.group(3)));
        }
        return tags;
    }

    private static double factor(String timeseries, String conversion) {
        if (timeseries.contains("builtin:service.response.time") || conversion.equals("MicroSecond")) {
            return 1000;
        }
        return conversion.equals("Byte") ? 1024 : 1;
    }
}
