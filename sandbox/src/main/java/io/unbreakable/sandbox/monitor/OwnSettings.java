package io.unbreakable.sandbox.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What this monitor does by itself, said as settings. */
final class OwnSettings {

    private static final String MASK = "************";
    private static final Set<String> SECRETS = Set.of("clientSecret", "secretValue", "secretUrl");
    private static final String PAYLOAD = "{\"PID\":\"{PID}\",\"ProblemID\":\"{ProblemID}\",\"State\":\"{State}\","
            + "\"ProblemTitle\":\"{ProblemTitle}\",\"ProblemSeverity\":\"{ProblemSeverity}\","
            + "\"ProblemImpact\":\"{ProblemImpact}\",\"ProblemURL\":\"{ProblemURL}\",\"Tags\":\"{Tags}\","
            + "\"ImpactedEntities\":{ImpactedEntities},\"ProblemDetails\":{ProblemDetailsJSONv2}}";

    private OwnSettings() {}

    static Map<String, Object> tagRule() {
        Map<String, Object> condition = Map.of(
                "key", "PROCESS_GROUP_CUSTOM_METADATA",
                "operator", "EXISTS",
                "dynamicKey", "DEPLOYMENT_GROUP_NAME",
                "dynamicKeySource", "ENVIRONMENT");
        Map<String, Object> rule = Map.of(
                "type", "ME",
                "enabled", true,
                "valueFormat", "{ProcessGroup:Environment:DEPLOYMENT_GROUP_NAME}",
                "valueNormalization", "Leave text as-is",
                "attributeRule", Map.of("entityType", "SERVICE", "conditions", List.of(condition)));
        return Map.of("name", "DeploymentGroup", "rules", List.of(rule));
    }

    static Map<String, Object> profile(Set<String> environments) {
        List<String> tags = environments.stream()
                .sorted()
                .map(environment -> "DeploymentGroup:" + environment)
                .toList();
        List<Map<String, Object>> rules = Stream.of("ERRORS", "PERFORMANCE", "CUSTOM_ALERT")
                .map(severity -> Map.<String, Object>of(
                        "severityLevel",
                        severity,
                        "delayInMinutes",
                        0,
                        "tagFilterIncludeMode",
                        "INCLUDE_ANY",
                        "tagFilter",
                        tags))
                .toList();
        return Map.of("name", "ProductionService", "severityRules", rules, "eventFilters", List.of());
    }

    static Map<String, Object> notification(WebhookSettings webhook, String profile) {
        Map<String, Object> header = Map.of("name", "Authorization", "secret", true, "secretValue", MASK);
        Map<String, Object> hook = Map.of(
                "url",
                webhook.url().toString(),
                "acceptAnyCertificate",
                false,
                "notifyEventMergesEnabled",
                false,
                "notifyClosedProblems",
                true,
                "headers",
                List.of(header),
                "payload",
                PAYLOAD);
        return Map.of(
                "enabled",
                true,
                "type",
                "WEBHOOK",
                "displayName",
                "sandbox",
                "alertingProfile",
                profile,
                "webHookNotification",
                hook);
    }

    /** A copy without secrets: they can be set, and never read. */
    static JsonNode masked(JsonNode value) {
        JsonNode copy = value.deepCopy();
        mask(copy);
        return copy;
    }

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object) {
            SECRETS.stream().filter(object::has).forEach(secret -> object.put(secret, MASK));
        }
        node.forEach(OwnSettings::mask);
    }
}
