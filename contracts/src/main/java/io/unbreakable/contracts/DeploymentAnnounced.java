package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of telling Dynatrace about a successful deployment.
 *
 * @param environment whose group this is
 * @param execution that deployed; null for a deployment from elsewhere
 * @param service key of the service in the monspec
 * @param message what stood in the way and what to do about it, for people; null when nothing did
 * @param announcedAt when that was clear
 */
public record DeploymentAnnounced(
        Deployment deployment,
        String environment,
        @Nullable Execution execution,
        String service,
        AnnouncementOutcome outcome,
        @Nullable String message,
        Instant announcedAt)
        implements EventData {
    public DeploymentAnnounced {
        requireNonNull(deployment, "deployment");
        requireNonNull(environment, "environment");
        requireNonNull(service, "service");
        requireNonNull(outcome, "outcome");
        requireNonNull(announcedAt, "announcedAt");
    }

    @Override
    public String eventId() {
        return "deployment.announced/" + deployment.key() + "/" + service + "/" + outcome;
    }

    @Override
    public String correlationId() {
        return execution == null ? deployment.deploymentId() : execution.executionId();
    }
}
