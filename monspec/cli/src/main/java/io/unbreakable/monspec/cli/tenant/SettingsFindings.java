package io.unbreakable.monspec.cli.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.dynatrace.DynatraceSetup;
import io.unbreakable.dynatrace.ServiceNamingRule;
import io.unbreakable.dynatrace.SettingsObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Whether the rules are there that {@code monspec/dynatrace} sets up. */
final class SettingsFindings {
    static final String ENVIRONMENT = "environment";
    static final String DEPLOY = "monaco deploy monspec/dynatrace/manifest.yaml --project unbreakable";

    private static final String VARIABLE = "DEPLOYMENT_GROUP_NAME";
    private static final String NAMING = "Services by Deployment Group Name";
    private static final String NAME = "{ProcessGroup:Environment:" + VARIABLE + "}/{Service:DetectedName}";
    private static final String QUERY = "matchesPhrase(content, \"/api/causeerror\")";

    private final DynatraceSetup setup;

    SettingsFindings(DynatraceSetup setup) {
        this.setup = setup;
    }

    List<Finding> tagRule() {
        return one(
                "tag DeploymentGroup",
                "builtin:tags.auto-tagging",
                value -> "DeploymentGroup".equals(value.path("name").asText())
                        && members(value.path("rules")).anyMatch(SettingsFindings::isTagged),
                "services carry the group that they were deployed to",
                "no enabled rule gives it to services by " + VARIABLE);
    }

    private static boolean isTagged(JsonNode rule) {
        return rule.path("enabled").asBoolean()
                && rule.path("valueFormat").asText().contains(VARIABLE)
                && "SERVICE".equals(rule.at("/attributeRule/entityType").asText());
    }

    List<Finding> naming() {
        List<ServiceNamingRule> rules = setup.serviceNamingRules(NAMING);
        if (rules.isEmpty()) {
            return List.of(Finding.missing("service names", "there is no rule \"%s\": %s".formatted(NAMING, DEPLOY)));
        }
        return List.of(
                rules.stream().anyMatch(rule -> rule.enabled() && NAME.equals(rule.nameFormat()))
                        ? Finding.ok("service names", "they begin with the deployment group")
                        : Finding.missing(
                                "service names",
                                "the rule \"%s\" is disabled, or has another format than %s: %s"
                                        .formatted(NAMING, NAME, DEPLOY)));
    }

    List<Finding> logEvent() {
        return one(
                "log event",
                "builtin:logmonitoring.log-events",
                value -> value.path("enabled").asBoolean()
                        && QUERY.equals(value.path("query").asText())
                        && "ERROR".equals(value.at("/eventTemplate/eventType").asText()),
                "a call of /api/causeerror is an error event",
                "no enabled rule looks for /api/causeerror in logs by %s and makes an ERROR of it".formatted(QUERY));
    }

    /** The alerting profile that notifications of production's problems go by. */
    Optional<SettingsObject> profile() {
        return objects("builtin:alerting.profile")
                .filter(object ->
                        "ProductionService".equals(object.value().path("name").asText()))
                .findFirst();
    }

    static List<Finding> profile(Optional<SettingsObject> profile) {
        String subject = "profile ProductionService";
        if (profile.isEmpty()) {
            return List.of(Finding.missing(subject, "there is none: " + DEPLOY));
        }
        List<String> lacking = Stream.of("ERRORS", "PERFORMANCE", "CUSTOM_ALERT")
                .filter(severity -> members(profile.get().value().path("severityRules"))
                        .noneMatch(rule -> isProduction(rule, severity)))
                .toList();
        return List.of(
                lacking.isEmpty()
                        ? Finding.ok(subject, "errors, slowdowns and custom alerts of DeploymentGroup:Production")
                        : Finding.missing(
                                subject,
                                "it lets no %s of DeploymentGroup:Production through: %s"
                                        .formatted(String.join(", ", lacking), DEPLOY)));
    }

    private static boolean isProduction(JsonNode rule, String severity) {
        return severity.equals(rule.path("severityLevel").asText())
                && members(rule.path("tagFilter")).anyMatch(tag -> tag.asText().equals("DeploymentGroup:Production"));
    }

    private List<Finding> one(String subject, String schema, Predicate<JsonNode> fits, String words, String otherwise) {
        return List.of(
                objects(schema).map(SettingsObject::value).anyMatch(fits)
                        ? Finding.ok(subject, words)
                        : Finding.missing(subject, otherwise + ": " + DEPLOY));
    }

    Stream<SettingsObject> objects(String schema) {
        return setup.settings(schema, ENVIRONMENT).stream();
    }

    private static Stream<JsonNode> members(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
