package io.unbreakable.sandbox.monitor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GET /api/v2/entities. */
final class EntitiesApi {

    private final Smartscape smartscape;
    private final InstantSource clock;

    EntitiesApi(Smartscape smartscape, InstantSource clock) {
        this.smartscape = smartscape;
        this.clock = clock;
    }

    ApiResponse list(ApiRequest asked) {
        ApiRequest request = Page.resolve(asked);
        String selector = request.parameter("entitySelector");
        if (selector == null) {
            throw ApiException.violated(
                    "entitySelector", "expected one of nextPageKey or entitySelector to be specified");
        }
        Instant now = clock.instant();
        Instant from = TimeExpression.parse(request.parameter("from"), Duration.ofDays(3), now);
        Instant to = TimeExpression.parse(request.parameter("to"), Duration.ZERO, now);
        List<Entity> selected = smartscape.between(from, to, now).select(EntitySelector.parse(selector)).stream()
                .filter(entity ->
                        entity.firstSeen().isBefore(to) && !entity.lastSeen().isBefore(from))
                .toList();
        Page<Entity> page = Page.of(selected, request, 50, 500);
        List<String> fields = List.of(request.parameter("fields", "").split("\\s*,\\s*", -1));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("totalCount", page.totalCount());
        body.put("pageSize", page.pageSize());
        body.put("nextPageKey", page.nextPageKey());
        body.put(
                "entities",
                page.items().stream().map(entity -> shown(entity, fields)).toList());
        return ApiResponse.ok(body);
    }

    private static Map<String, Object> shown(Entity entity, List<String> fields) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("entityId", entity.id());
        shown.put("type", entity.type());
        shown.put("displayName", entity.name());
        fields.forEach(field -> add(shown, field.replaceFirst("^\\+", ""), entity));
        return shown;
    }

    private static void add(Map<String, Object> shown, String field, Entity entity) {
        switch (field) {
            case "tags" -> shown.put("tags", entity.tags());
            case "managementZones" -> shown.put("managementZones", List.of());
            case "properties" -> shown.put("properties", Map.of());
            case "firstSeenTms" -> shown.put("firstSeenTms", entity.firstSeen().toEpochMilli());
            case "lastSeenTms" -> shown.put("lastSeenTms", entity.lastSeen().toEpochMilli());
            case "fromRelationships" -> shown.put(field, entity.fromRelationships());
            case "toRelationships" -> shown.put(field, entity.toRelationships());
            default -> addRelation(shown, field, entity);
        }
    }

    @SuppressWarnings("unchecked")
    private static void addRelation(Map<String, Object> shown, String field, Entity entity) {
        int dot = field.indexOf('.');
        String direction = dot < 0 ? field : field.substring(0, dot);
        Map<String, List<EntityRef>> relations = switch (direction) {
            case "fromRelationships" -> entity.fromRelationships();
            case "toRelationships" -> entity.toRelationships();
            default -> Map.of();
        };
        List<EntityRef> related = dot < 0 ? null : relations.get(field.substring(dot + 1));
        if (direction.endsWith("Relationships")) {
            Map<String, Object> object =
                    (Map<String, Object>) shown.computeIfAbsent(direction, key -> new LinkedHashMap<String, Object>());
            if (related != null) {
                object.put(field.substring(dot + 1), related);
            }
        } else if (!field.isEmpty() && !direction.equals("properties")) {
            throw ApiException.bad("Unknown field '" + field + "'.");
        }
    }
}
