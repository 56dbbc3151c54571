package io.unbreakable.monspec.cli.tenant;

import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.dynatrace.DynatraceSetup;
import io.unbreakable.dynatrace.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Whether a deployment group's services are seen by their tag, and measure the key request. */
final class ServiceFindings {
    private static final String SCHEMA = "builtin:settings.subscriptions.service";
    private static final String REQUEST = "/api/invoke";
    private static final Duration SEEN_SINCE = Duration.ofDays(3);

    private final DynatraceClient client;
    private final DynatraceSetup setup;
    private final Instant now;

    ServiceFindings(DynatraceClient client, DynatraceSetup setup, Instant now) {
        this.client = client;
        this.setup = setup;
        this.now = now;
    }

    List<Finding> of(String group) {
        var selector = "type(\"SERVICE\"),tag(\"[CONTEXTLESS]DeploymentGroup:%s\")".formatted(group);
        var services = client.entities(selector, List.of("tags"), now.minus(SEEN_SINCE));
        if (services.isEmpty()) {
            return List.of(Finding.missing(
                    "services of " + group,
                    "none carries DeploymentGroup:%s: release once, send requests, and wait some minutes for the tag"
                            .formatted(group)));
        }
        return services.stream().map(service -> keyRequest(service, group)).toList();
    }

    private Finding keyRequest(Entity service, String group) {
        String subject = "key request of " + group;
        String name = "%s (%s)".formatted(service.displayName(), service.entityId());
        for (var object : setup.settings(SCHEMA, service.entityId())) {
            for (var request : object.value().path("keyRequestNames")) {
                if (REQUEST.equals(request.asText())) {
                    return Finding.ok(subject, "%s of %s".formatted(REQUEST, name));
                }
            }
        }
        return Finding.missing(
                subject,
                "%s has none for %s: %s_SERVICE=%s monaco deploy monspec/dynatrace/manifest.yaml --project key-requests"
                        .formatted(name, REQUEST, group.toUpperCase(Locale.ROOT), service.entityId()));
    }
}
