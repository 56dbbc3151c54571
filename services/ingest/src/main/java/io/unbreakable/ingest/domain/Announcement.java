package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.AnnouncementOutcome;
import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentAnnounced;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.Execution;
import io.unbreakable.monspec.text.PlainText;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deployment as it is to be told to Dynatrace.
 *
 * @param environment whose group this is
 * @param execution that deployed; null for a deployment from elsewhere
 * @param service key of the service in the monspec
 * @param entitySelector of the environment's entities
 * @param startTime when the deployment succeeded
 * @param deadline until when it is tried
 */
public record Announcement(
        Deployment deployment,
        String environment,
        @Nullable Execution execution,
        String service,
        String title,
        String entitySelector,
        Instant startTime,
        Map<String, String> properties,
        Instant deadline) {
    /** The property by which our own event is found again. */
    public static final String DEPLOYMENT_ID = "aws.codedeploy.deployment_id";

    private static final int LONGEST_VALUE = 4_096;
    private static final int LONGEST_TITLE = 500;

    public Announcement {
        requireNonNull(deployment, "deployment");
        requireNonNull(environment, "environment");
        requireNonNull(service, "service");
        requireNonNull(title, "title");
        requireNonNull(entitySelector, "entitySelector");
        requireNonNull(startTime, "startTime");
        properties = Map.copyOf(properties);
        requireNonNull(deadline, "deadline");
    }

    /** What is told about a successful deployment. */
    public static Announcement of(DeploymentFinished finished, KnownGroup.Target target, Instant deadline) {
        Deployment deployment = finished.deployment();
        String version = deployment.label() == null ? deployment.deploymentId() : deployment.label();
        return new Announcement(
                deployment,
                finished.environment(),
                finished.execution(),
                target.service(),
                PlainText.cut(
                        PlainText.line(
                                "Deploy %s of %s to %s".formatted(version, target.service(), finished.environment())),
                        LONGEST_TITLE),
                target.entitySelector(),
                finished.finishedAt(),
                properties(finished, target.service(), version),
                deadline);
    }

    /** {@code application/group/d-…}. */
    public String deploymentKey() {
        return deployment.key();
    }

    /** Dynatrace has it. */
    public DeploymentAnnounced stored(Instant at) {
        return announced(AnnouncementOutcome.STORED, null, at);
    }

    /** Nothing in Dynatrace carried the tags until the end. */
    public DeploymentAnnounced untagged(Instant at) {
        return announced(
                AnnouncementOutcome.UNTAGGED,
                ("Nothing in Dynatrace matches %s, so it does not know of this deployment, and problems are not traced back to it."
                                + " Give the entities of %s these tags (DT_TAGS of the process, or an automatic tag), or name"
                                + " the tags they have in monspec.json.")
                        .formatted(entitySelector, environment),
                at);
    }

    /** Dynatrace did not take it, for this reason. */
    public DeploymentAnnounced notStored(String why, Instant at) {
        return announced(AnnouncementOutcome.NOT_STORED, why, at);
    }

    private DeploymentAnnounced announced(AnnouncementOutcome outcome, @Nullable String message, Instant at) {
        return new DeploymentAnnounced(deployment, environment, execution, service, outcome, message, at);
    }

    private static Map<String, String> properties(DeploymentFinished finished, String service, String version) {
        Deployment deployment = finished.deployment();
        Execution execution = finished.execution();
        Map<String, String> properties = new HashMap<>();
        properties.put("dt.event.deployment.name", service + " " + finished.environment());
        properties.put("dt.event.deployment.version", version);
        properties.put("dt.event.deployment.project", service);
        properties.put("dt.event.deployment.release_stage", finished.environment());
        properties.put("dt.event.source", "unbreakable");
        properties.put("aws.codedeploy.application", deployment.group().application());
        properties.put("aws.codedeploy.group", deployment.group().name());
        properties.put(DEPLOYMENT_ID, deployment.deploymentId());
        if (execution != null) {
            properties.put("aws.codepipeline.pipeline", execution.pipeline());
            properties.put("aws.codepipeline.execution_id", execution.executionId());
            properties.put("dt.event.deployment.ci_back_link", consolePage(execution));
        }
        properties.replaceAll(
                (key, value) -> PlainText.cut(isIdentity(key) ? value : PlainText.line(value), LONGEST_VALUE));
        return properties;
    }

    /** What a deployment is found again by stays as it is. */
    private static boolean isIdentity(String property) {
        return property.startsWith("aws.");
    }

    private static String consolePage(Execution execution) {
        return "https://console.aws.amazon.com/codesuite/codepipeline/pipelines/%s/executions/%s/visualization?region=%s"
                .formatted(execution.pipeline(), execution.executionId(), execution.region());
    }
}
