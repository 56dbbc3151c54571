package io.unbreakable.sandbox.monitor;

import io.unbreakable.sandbox.monitor.SelectorText.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One metric of a metricSelector: its key and the transformations behind it. */
record MetricSelector(String key, List<Transformation> transformations, String text) {

    private static final int MAXIMUM_METRICS = 10;
    private static final Pattern KEY = Pattern.compile("(?:builtin|ext|calc|func):[\\w.-]+|[A-Za-z][\\w.-]*");
    private static final Pattern GROUP = Pattern.compile("([\\w.:-]+\\.)\\(([^()]*)\\)(.*)");
    private static final Pattern SPAN = Pattern.compile("(\\d*)([smhdw])");
    private static final Map<String, Aggregation.Kind> AGGREGATIONS = Map.of(
            "avg", Aggregation.Kind.AVG,
            "count", Aggregation.Kind.COUNT,
            "max", Aggregation.Kind.MAX,
            "min", Aggregation.Kind.MIN,
            "sum", Aggregation.Kind.SUM,
            "value", Aggregation.Kind.VALUE);

    /** All metrics of a selector, common prefixes expanded. */
    static List<MetricSelector> parse(String text) {
        try {
            List<MetricSelector> selectors = SelectorText.split(text, ',', '~').stream()
                    .flatMap(part -> expanded(part).stream())
                    .map(MetricSelector::one)
                    .toList();
            if (selectors.size() > MAXIMUM_METRICS) {
                throw ApiException.bad("The metric selector has more than " + MAXIMUM_METRICS + " metrics.");
            }
            return selectors;
        } catch (IllegalArgumentException e) {
            throw ApiException.bad("Metric selector parse error");
        }
    }

    private static List<String> expanded(String part) {
        Matcher group = GROUP.matcher(part);
        if (!group.matches()) {
            return List.of(part);
        }
        return SelectorText.split(group.group(2), ',', '~').stream()
                .map(name -> group.group(1) + name + group.group(3))
                .toList();
    }

    private static MetricSelector one(String text) {
        List<String> parts = new ArrayList<>(SelectorText.split(text, ':', '~'));
        boolean prefixed =
                parts.size() > 1 && List.of("builtin", "ext", "calc", "func").contains(parts.get(0));
        String key = prefixed ? parts.remove(0) + ":" + parts.remove(0) : parts.remove(0);
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a metric key: " + key);
        }
        return new MetricSelector(
                key, parts.stream().map(MetricSelector::transformation).toList(), key + suffix(parts));
    }

    private static String suffix(List<String> parts) {
        return parts.isEmpty() ? "" : ":" + String.join(":", parts);
    }

    private static Transformation transformation(String text) {
        Call call = SelectorText.call(text);
        return switch (call.name()) {
            case "splitBy" -> new Transformation.SplitBy(dimensions(call));
            case "merge" -> new Transformation.Merge(dimensions(call));
            case "fold" -> new Transformation.Fold(call.inner().isEmpty() ? null : aggregation(call.inner()));
            case "rate" -> new Transformation.Rate(span(call.inner().isEmpty() ? "1m" : call.inner()));
            case "filter", "default", "sort", "limit", "names", "parents", "delta", "last", "lastReal" ->
                throw unsupported(call.name());
            case "smooth", "rollup", "timeshift", "partition", "setUnit", "toUnit", "histogram" ->
                throw unsupported(call.name());
            default -> new Transformation.Aggregate(aggregation(text));
        };
    }

    private static ApiException unsupported(String name) {
        return ApiException.bad("The transformation ':" + name + "' is not supported by this monitor.");
    }

    private static List<String> dimensions(Call call) {
        if (!call.parenthesised()) {
            throw new IllegalArgumentException(call.name() + " needs parentheses");
        }
        return call.arguments().stream().map(SelectorText::unquote).toList();
    }

    private static @Nullable Aggregation aggregation(String text) {
        Call call = SelectorText.call(text);
        if (call.name().equals("auto") && call.inner().isEmpty()) {
            return null;
        }
        if (call.name().equals("percentile") && call.inner().matches("\\d+(\\.\\d+)?")) {
            double rank = Double.parseDouble(call.inner());
            if (rank > 0 && rank <= 100) {
                return new Aggregation(Aggregation.Kind.PERCENTILE, rank);
            }
        }
        Aggregation.Kind kind = AGGREGATIONS.get(call.name());
        if (kind == null || !call.inner().isEmpty()) {
            throw new IllegalArgumentException("not an aggregation: " + text);
        }
        return new Aggregation(kind, 0);
    }

    /** Milliseconds of a span such as 1m or 30s. */
    static long span(String text) {
        Matcher parts = SPAN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a span: " + text);
        }
        long count = parts.group(1).isEmpty() ? 1 : Long.parseLong(parts.group(1));
        long unit = switch (parts.group(2)) {
            case "s" -> 1_000L;
            case "m" -> 60_000L;
            case "h" -> 3_600_000L;
            case "d" -> 86_400_000L;
            default -> 604_800_000L;
        };
        if (count == 0) {
            throw new IllegalArgumentException("an empty span: " + text);
        }
        return count * unit;
    }
}
