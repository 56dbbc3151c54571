package io.unbreakable.sandbox.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settings: those that say what this monitor does anyway, and those that somebody set. The latter are kept and shown, and
 * nothing follows from them.
 */
final class SettingsStore {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENVIRONMENT = "environment";

    private final Set<String> keyRequests;
    private final Map<String, Stored> objects = new LinkedHashMap<>();
    private final Map<String, JsonNode> namingRules = new LinkedHashMap<>();

    /** An object as the API shows it. */
    record Stored(String objectId, String schemaId, String scope, JsonNode value) {}

    SettingsStore(MonitorSettings settings) {
        this.keyRequests = settings.keyRequests();
        put("tag", "builtin:tags.auto-tagging", ENVIRONMENT, OwnSettings.tagRule());
        WebhookSettings webhook = settings.webhook();
        if (webhook != null) {
            Stored profile = put(
                    "profile",
                    "builtin:alerting.profile",
                    ENVIRONMENT,
                    OwnSettings.profile(settings.detection().environments()));
            put(
                    "webhook",
                    "builtin:problem.notifications",
                    ENVIRONMENT,
                    OwnSettings.notification(webhook, profile.objectId()));
        }
    }

    private Stored put(String key, String schema, String scope, Object value) {
        return put(key, schema, scope, JSON.<JsonNode>valueToTree(value));
    }

    /** Keeps an object; one with the same key, schema and scope is replaced. */
    synchronized Stored put(String key, String schema, String scope, JsonNode value) {
        byte[] id = (schema + "/" + scope + "/" + key).getBytes(StandardCharsets.UTF_8);
        Stored stored = new Stored(
                Base64.getUrlEncoder().withoutPadding().encodeToString(id), schema, scope, OwnSettings.masked(value));
        objects.put(stored.objectId(), stored);
        return stored;
    }

    /** The objects of a schema in a scope; the requests that are measured by themselves are the key requests of a service. */
    synchronized List<Stored> find(String schema, String scope) {
        List<Stored> found = new ArrayList<>(objects.values().stream()
                .filter(object ->
                        object.schemaId().equals(schema) && object.scope().equals(scope))
                .toList());
        if (found.isEmpty() && schema.equals("builtin:settings.subscriptions.service")) {
            found.add(put("own", schema, scope, Map.of("keyRequestNames", keyRequests)));
        }
        return found;
    }

    synchronized void addNamingRule(JsonNode rule) {
        namingRules.put(EntityRef.hex(rule.path("displayName").asText(), 16), rule);
    }

    /** The rules by which services are named, by their ids. */
    synchronized Map<String, JsonNode> namingRules() {
        return new LinkedHashMap<>(namingRules);
    }
}
