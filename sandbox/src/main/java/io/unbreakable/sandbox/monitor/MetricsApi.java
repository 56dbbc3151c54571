package io.unbreakable.sandbox.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Collectors;

/** GET /api/v2/metrics, metrics/{key} and metrics/query. */
final class MetricsApi {

    private final MetricCatalog catalog = new MetricCatalog();
    private final SampleStore samples;
    private final Smartscape smartscape;
    private final Slots slots;
    private final Traps traps;
    private final InstantSource clock;

    MetricsApi(SampleStore samples, Smartscape smartscape, Slots slots, Traps traps, InstantSource clock) {
        this.samples = samples;
        this.smartscape = smartscape;
        this.slots = slots;
        this.traps = traps;
        this.clock = clock;
    }

    ApiResponse list(ApiRequest request) {
        Page<MetricDescriptor> page =
                Page.of(catalog.all().stream().map(MetricDescriptor::of).toList(), request, 100, 500);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("totalCount", page.totalCount());
        body.put("nextPageKey", page.nextPageKey());
        body.put("metrics", page.items());
        return ApiResponse.ok(body);
    }

    ApiResponse descriptor(String selector) {
        List<MetricSelector> selectors = MetricSelector.parse(selector);
        Metric metric = catalog.find(selectors.get(0).key());
        MetricPlan.of(metric, selectors.get(0).transformations());
        return ApiResponse.ok(MetricDescriptor.of(metric));
    }

    ApiResponse query(ApiRequest request) {
        String selector = request.parameter("metricSelector");
        if (selector == null) {
            throw ApiException.violated("nextPageKey", "expected one of nextPageKey or metricSelector to be specified");
        }
        Instant now = clock.instant();
        Instant from = TimeExpression.parse(request.parameter("from"), Duration.ofHours(2), now);
        Instant to = TimeExpression.parse(request.parameter("to"), Duration.ZERO, now);
        if (!from.isBefore(to)) {
            throw ApiException.bad("The time frame is empty: from must be before to.");
        }
        long last = Math.min(slots.lastTouching(to), lastShown(now));
        long window = to.toEpochMilli() - from.toEpochMilli();
        Resolution resolution = Resolution.parse(request.parameter("resolution", "120"), window, slots);
        Query query = new Query(entitySelector(request), resolution, slots.firstTouching(from), last, now);
        List<MetricData.Result> results = MetricSelector.parse(selector).stream()
                .map(one -> result(one, query))
                .toList();
        long entities =
                results.stream().mapToLong(result -> result.data().size()).max().orElse(0);
        return ApiResponse.ok(new MetricData(entities, null, resolution.name(), results));
    }

    private static EntitySelector entitySelector(ApiRequest request) {
        if (request.parameter("mzSelector") != null) {
            throw ApiException.bad("The parameter 'mzSelector' is not supported by this monitor.");
        }
        String text = request.parameter("entitySelector");
        return text == null ? new EntitySelector(List.of()) : EntitySelector.parse(text);
    }

    private long lastShown(Instant now) {
        long filling = slots.endOf(now.toEpochMilli());
        return traps.metrics().lastSlotInFuture() ? filling : filling - slots.millis();
    }

    private MetricData.Result result(MetricSelector selector, Query query) {
        MetricPlan plan = MetricPlan.of(catalog.find(selector.key()), selector.transformations());
        MetricEvaluation evaluation =
                new MetricEvaluation(plan, slots, query.resolution(), query.first(), query.last());
        List<MetricData.Series> data =
                plan.warnings().isEmpty() ? evaluation.series(samples(plan.metric(), query)) : List.of();
        if (traps.metrics().noDataHasManyFaces() && data.stream().allMatch(MetricData.Series::empty)) {
            data = NoDataFace.of(traps.seed(), selector.text()).series(query.last());
        }
        String id = traps.metrics().normalisedMetricIds() ? normalised(selector.text()) : selector.text();
        return new MetricData.Result(id, data.isEmpty() ? 0 : 2.4e-4, data.isEmpty() ? 0 : 0.05, data, plan.warnings());
    }

    private static String normalised(String text) {
        return text.replaceAll("\\s", "").replaceAll("percentile\\((\\d+)\\)", "percentile($1.0)");
    }

    private Map<String, NavigableMap<Long, List<Sample>>> samples(Metric metric, Query query) {
        Instant seenBy = query.now().minus(traps.delays().data());
        List<Entity> chosen = new ArrayList<>(smartscape.everything(query.now()).select(query.entities()));
        return chosen.stream()
                .filter(entity -> entity.type().equals(metric.entityType()))
                .collect(Collectors.toMap(
                        Entity::id,
                        entity -> samples.slots(metric.kind(), entity.id(), query.first(), query.last(), seenBy),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private record Query(EntitySelector entities, Resolution resolution, long first, long last, Instant now) {}
}
