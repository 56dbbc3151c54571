package io.unbreakable.sandbox.monitor;

import static io.unbreakable.sandbox.monitor.Aggregation.Kind.AVG;
import static io.unbreakable.sandbox.monitor.Aggregation.Kind.COUNT;
import static io.unbreakable.sandbox.monitor.Aggregation.Kind.MAX;
import static io.unbreakable.sandbox.monitor.Aggregation.Kind.MIN;
import static io.unbreakable.sandbox.monitor.Aggregation.Kind.PERCENTILE;
import static io.unbreakable.sandbox.monitor.Aggregation.Kind.SUM;
import static io.unbreakable.sandbox.monitor.Aggregation.Kind.VALUE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** The metrics that this monitor measures: keys, units and aggregations as the official list has them. */
final class MetricCatalog {

    private static final Set<Aggregation.Kind> DISTRIBUTION = Set.of(AVG, COUNT, MAX, MIN, PERCENTILE, SUM);
    private static final Set<Aggregation.Kind> GAUGE = Set.of(AVG, MAX, MIN);

    /** A failure is any 4xx or 5xx; the client's are 4xx, the server's are 5xx. */
    private static final Map<String, IntPredicate> FAILURES = Map.of(
            "total", status -> status >= 400,
            "server", status -> status >= 500,
            "fivexx", status -> status >= 500,
            "client", status -> status >= 400 && status < 500,
            "fourxx", status -> status >= 400 && status < 500);

    private final Map<String, Metric> metrics = new LinkedHashMap<>();

    MetricCatalog() {
        requests("builtin:service.", "builtin:service.requestCount.", EntityRef.SERVICE, SeriesKind.REQUEST);
        requests(
                "builtin:service.keyRequest.",
                "builtin:service.keyRequest.count.",
                EntityRef.SERVICE_METHOD,
                SeriesKind.KEY_REQUEST);
        cpu("builtin:host.cpu.usage", "CPU usage %", EntityRef.HOST, SeriesKind.HOST_CPU);
        cpu(
                "builtin:tech.generic.cpu.usage",
                "Process CPU usage",
                EntityRef.PROCESS_GROUP_INSTANCE,
                SeriesKind.PROCESS_CPU);
        duration("builtin:apps.web.actionDuration.load.browser", "MilliSecond", EntityRef.APPLICATION);
        count("builtin:apps.web.actionCount.load.browser", EntityRef.APPLICATION, SeriesKind.PAGE_LOAD, any -> true);
    }

    /** The metric of a key, or a 404 as for a key that no tenant has. */
    Metric find(String key) {
        Metric metric = metrics.get(key);
        if (metric == null) {
            throw ApiException.notFound("Metric '" + key + "' was not found.");
        }
        return metric;
    }

    List<Metric> all() {
        return List.copyOf(metrics.values());
    }

    private void requests(String prefix, String countPrefix, String type, SeriesKind kind) {
        for (String side : List.of("time", "server")) {
            String key = prefix + "response." + side;
            add(new Metric(
                    key, "Response time", "MicroSecond", type, kind, Sample::value, Aggregation.AVG, DISTRIBUTION));
        }
        FAILURES.forEach((name, failed) -> {
            boolean absent = type.equals(EntityRef.SERVICE_METHOD) && name.equals("total");
            if (!absent) {
                failures(prefix + "errors." + name, type, kind, failed);
            }
        });
        count(countPrefix + "total", type, kind, any -> true);
        count(countPrefix + "server", type, kind, any -> true);
    }

    private void failures(String prefix, String type, SeriesKind kind, IntPredicate failed) {
        add(new Metric(
                prefix + ".rate",
                "Failure rate",
                "Percent",
                type,
                kind,
                sample -> failed.test(sample.status()) ? 100 : 0,
                Aggregation.AVG,
                Set.of(AVG)));
        count(prefix + ".count", type, kind, failed);
        count(prefix + ".successCount", type, kind, failed.negate());
    }

    private void count(String key, String type, SeriesKind kind, IntPredicate counted) {
        add(new Metric(
                key,
                "Count",
                "Count",
                type,
                kind,
                sample -> counted.test(sample.status()) ? 1 : 0,
                Aggregation.VALUE,
                Set.of(VALUE)));
    }

    private void duration(String key, String unit, String type) {
        add(new Metric(
                key,
                "Action duration",
                unit,
                type,
                SeriesKind.PAGE_LOAD,
                Sample::value,
                Aggregation.AVG,
                DISTRIBUTION));
    }

    private void cpu(String key, String name, String type, SeriesKind kind) {
        add(new Metric(key, name, "Percent", type, kind, Sample::value, Aggregation.AVG, GAUGE));
    }

    private void add(Metric metric) {
        metrics.put(metric.key(), metric);
    }
}
