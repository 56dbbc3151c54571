package io.unbreakable.monspec.cli.tenant;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.dynatrace.SettingsObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether problems are told to the front door, and so that it takes them. */
final class NotificationFindings {
    private static final String SUBJECT = "problem notification";
    /** What the front door and ingest read. */
    private static final List<String> FIELDS = List.of(
            "\"PID\":\"{PID}\"",
            "\"State\":\"{State}\"",
            "\"ImpactedEntities\":{ImpactedEntities}",
            "\"ProblemDetails\":{ProblemDetailsJSONv2}");

    private NotificationFindings() {}

    static List<Finding> of(Stream<SettingsObject> notifications, Optional<SettingsObject> profile) {
        return notifications
                .map(SettingsObject::value)
                .filter(NotificationFindings::isOurs)
                .findFirst()
                .map(ours -> List.of(of(ours, profile)))
                .orElseGet(() -> List.of(
                        Finding.missing(SUBJECT, "no webhook goes to /v1/problems: " + SettingsFindings.DEPLOY)));
    }

    private static boolean isOurs(JsonNode value) {
        return "WEBHOOK".equals(value.path("type").asText())
                && hook(value, "url").endsWith("/v1/problems");
    }

    private static Finding of(JsonNode ours, Optional<SettingsObject> profile) {
        List<String> wrong = Stream.of(
                        unless(ours.path("enabled").asBoolean(), "it is disabled"),
                        unless(
                                profile.map(SettingsObject::objectId)
                                        .filter(ours.path("alertingProfile").asText()::equals)
                                        .isPresent(),
                                "it does not go by the profile ProductionService"),
                        unless(isAuthenticated(ours), "it presents neither OAuth 2.0 nor an Authorization header"),
                        unless(
                                ours.at("/webHookNotification/notifyClosedProblems")
                                        .asBoolean(),
                                "it does not tell that a problem is closed"),
                        lacking(hook(ours, "payload").replaceAll("\\s", "")))
                .flatMap(Optional::stream)
                .toList();
        return wrong.isEmpty()
                ? Finding.ok(SUBJECT, "%s, with all that the front door reads".formatted(hook(ours, "url")))
                : Finding.missing(SUBJECT, String.join("; ", wrong) + ": " + SettingsFindings.DEPLOY);
    }

    private static Optional<String> unless(boolean right, String words) {
        return right ? Optional.empty() : Optional.of(words);
    }

    private static Optional<String> lacking(String payload) {
        List<String> fields =
                FIELDS.stream().filter(field -> !payload.contains(field)).toList();
        return unless(fields.isEmpty(), "its payload lacks " + String.join(", ", fields));
    }

    private static boolean isAuthenticated(JsonNode value) {
        for (JsonNode header : value.at("/webHookNotification/headers")) {
            if ("Authorization".equalsIgnoreCase(header.path("name").asText())) {
                return true;
            }
        }
        return value.at("/webHookNotification/useOAuth2").asBoolean();
    }

    private static String hook(JsonNode value, String member) {
        return value.path("webHookNotification").path(member).asText();
    }
}
