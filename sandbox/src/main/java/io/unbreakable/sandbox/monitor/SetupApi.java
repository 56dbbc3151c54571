package io.unbreakable.sandbox.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How the environment is set up: settings, naming rules, and what a token may do. */
final class SetupApi {

    private final SettingsStore settings;
    private final List<ApiToken> tokens;

    SetupApi(SettingsStore settings, List<ApiToken> tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /** POST /api/v2/apiTokens/lookup. */
    ApiResponse lookup(ApiRequest request) {
        String secret = request.json().path("token").asText();
        ApiToken token = tokens.stream()
                .filter(known -> known.secret().equals(secret))
                .findFirst()
                .orElseThrow(() -> ApiException.notFound("Token does not exist"));
        return ApiResponse.ok(Map.of(
                "id", token.publicPart(), "name", "sandbox", "enabled", true, "scopes", new TreeSet<>(token.scopes())));
    }

    /** GET /api/v2/settings/objects. */
    ApiResponse list(ApiRequest asked) {
        ApiRequest request = Page.resolve(asked);
        List<SettingsStore.Stored> found = new ArrayList<>();
        for (String id : request.parameter("schemaIds", "").split(",", -1)) {
            SettingsSchema schema = SettingsSchema.of(id);
            for (String scope : request.parameter("scopes", "environment").split(",", -1)) {
                found.addAll(settings.find(schema.id(), scope));
            }
        }
        Page<SettingsStore.Stored> page = Page.of(found, request, 100, 500);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("items", page.items());
        body.put("totalCount", page.totalCount());
        body.put("pageSize", page.pageSize());
        body.put("nextPageKey", page.nextPageKey());
        return ApiResponse.ok(body);
    }

    /** POST /api/v2/settings/objects: all of them, or none. */
    ApiResponse create(ApiRequest request) {
        JsonNode objects = request.jsonArray();
        objects.forEach(SetupApi::check);
        List<Map<String, Object>> created = new ArrayList<>();
        for (JsonNode object : objects) {
            String key = object.path("externalId")
                    .asText("set-" + object.path("value").hashCode());
            SettingsStore.Stored stored = settings.put(
                    key, object.path("schemaId").asText(), object.path("scope").asText(), object.path("value"));
            created.add(Map.of("code", 200, "objectId", stored.objectId()));
        }
        return ApiResponse.ok(created);
    }

    private static void check(JsonNode object) {
        SettingsSchema schema = SettingsSchema.of(object.path("schemaId").asText());
        if (!schema.takesScope(object.path("scope").asText())) {
            throw ApiException.bad("Scope must be of type " + schema.scope());
        }
        List<String> violations = schema.violations(object.path("value"));
        if (!violations.isEmpty()) {
            throw ApiException.bad(schema.id() + ": " + String.join("; ", violations));
        }
    }

    /** GET /api/config/v1/conditionalNaming/service. */
    ApiResponse namingRules() {
        return ApiResponse.ok(Map.of(
                "values",
                settings.namingRules().entrySet().stream()
                        .map(rule -> Map.of(
                                "id",
                                rule.getKey(),
                                "name",
                                rule.getValue().path("displayName").asText()))
                        .toList()));
    }

    /** GET /api/config/v1/conditionalNaming/service/{id}. */
    ApiResponse namingRule(String id) {
        JsonNode rule = settings.namingRules().get(id);
        if (rule == null) {
            throw ApiException.notFound("There is no rule " + id);
        }
        return ApiResponse.ok(rule);
    }

    /** POST /api/config/v1/conditionalNaming/service. */
    ApiResponse addNamingRule(ApiRequest request) {
        JsonNode rule = request.json();
        for (String member : List.of("type", "displayName", "nameFormat", "enabled", "rules")) {
            if (!rule.has(member)) {
                throw ApiException.bad("'" + member + "' must not be missing");
            }
        }
        settings.addNamingRule(rule);
        return ApiResponse.created(Map.of("name", rule.path("displayName").asText()));
    }
}
