package io.unbreakable.sandbox.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** POST /api/v2/events/ingest and GET /api/v2/events. */
final class EventsApi {

    private static final EntityRef ENVIRONMENT = EntityRef.named("ENVIRONMENT", "sandbox");

    private final EventStore events;
    private final Smartscape smartscape;
    private final InstantSource clock;

    EventsApi(EventStore events, Smartscape smartscape, InstantSource clock) {
        this.events = events;
        this.smartscape = smartscape;
        this.clock = clock;
    }

    /** 201 even when no entity matches, which stores nothing and counts 0. */
    ApiResponse ingest(ApiRequest request) {
        Instant now = clock.instant();
        EventIngest ingest = EventIngest.of(request.json(), now);
        List<Entity> entities = entities(ingest, now);
        String status = ingest.status(now);
        if (entities.isEmpty() || !status.equals("OK")) {
            List<Map<String, String>> results =
                    entities.stream().map(entity -> Map.of("status", status)).toList();
            return ApiResponse.created(results(0, results));
        }
        List<Map<String, String>> results = events.add(ingest, entities).stream()
                .map(event -> Map.of("correlationId", event.correlationId(), "status", status))
                .toList();
        return ApiResponse.created(results(results.size(), results));
    }

    private List<Entity> entities(EventIngest ingest, Instant now) {
        String selector = ingest.entitySelector();
        if (selector == null) {
            return List.of(new Entity(ENVIRONMENT, "sandbox", now, now, List.of(), Map.of(), Map.of()));
        }
        return smartscape.everything(now).select(EntitySelector.parse(selector)).stream()
                .filter(entity -> entity.lastSeen().isAfter(now.minus(Duration.ofHours(24))))
                .toList();
    }

    private static Map<String, Object> results(int count, List<Map<String, String>> results) {
        return Map.of("reportCount", count, "eventIngestResults", results);
    }

    ApiResponse list(ApiRequest asked) {
        ApiRequest request = Page.resolve(asked);
        Instant now = clock.instant();
        Instant from = TimeExpression.parse(request.parameter("from"), Duration.ofHours(2), now);
        Instant to = TimeExpression.parse(request.parameter("to"), Duration.ZERO, now);
        Predicate<Event> selected = Criteria.parse("eventSelector", request.parameter("eventSelector", ""))
                .condition(criterion -> condition(criterion, now));
        Predicate<Event> onEntity = onEntity(request, now);
        List<Map<String, Object>> found = events.all().stream()
                .filter(event ->
                        event.startTime().isBefore(to) && !event.endTime().isBefore(from))
                .filter(selected.and(onEntity))
                .map(event -> event.shown(now))
                .toList();
        Page<Map<String, Object>> page = Page.of(found, request, 100, 1000);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("totalCount", page.totalCount());
        body.put("pageSize", page.pageSize());
        body.put("nextPageKey", page.nextPageKey());
        body.put("warnings", List.of());
        body.put("events", page.items());
        return ApiResponse.ok(body);
    }

    private Predicate<Event> onEntity(ApiRequest request, Instant now) {
        String selector = request.parameter("entitySelector");
        if (selector == null) {
            return event -> true;
        }
        Set<String> ids = smartscape.everything(now).select(EntitySelector.parse(selector)).stream()
                .map(Entity::id)
                .collect(Collectors.toSet());
        return event -> ids.contains(event.entity().id());
    }

    private static Predicate<Event> condition(Criteria.Criterion criterion, Instant now) {
        List<String> values = criterion.values();
        return switch (criterion.name()) {
            case "eventId" -> event -> values.contains(event.eventId());
            case "entityId" -> event -> values.contains(event.entity().id());
            case "status" -> event -> values.contains(event.status(now));
            case "eventType" -> event -> values.size() == 1 && values.contains(event.eventType());
            case "correlationId" -> event -> values.contains(event.correlationId());
            default -> property(criterion);
        };
    }

    /** Only the documented dt.event properties can be filtered by, free keys cannot. */
    private static Predicate<Event> property(Criteria.Criterion criterion) {
        if (!criterion.name().startsWith("property.dt.event.")) {
            throw ApiException.bad("Invalid eventSelector: unknown criterion '" + criterion.name() + "'");
        }
        String key = criterion.name().substring("property.".length());
        return event -> criterion.values().contains(event.properties().getOrDefault(key, ""));
    }
}
