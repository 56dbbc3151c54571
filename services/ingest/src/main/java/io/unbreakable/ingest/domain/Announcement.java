package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.Execution;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A deployment as it is to be told to Dynatrace.
 *
 * @param deploymentKey {@code application/group/d-…}
 * @param service key of the service in the monspec
 * @param entitySelector of the environment's entities
 * @param startTime when the deployment succeeded
 * @param deadline until when it is tried
 */
public record Announcement(
        String deploymentKey,
        String service,
        String title,
        String entitySelector,
        Instant startTime,
        Map<String, String> properties,
        Instant deadline) {
    /** The property by which our own event is found again. */
    public static final String DEPLOYMENT_ID = "aws.codedeploy.deployment_id";

    private static final int LONGEST_VALUE = 4_096;

    public Announcement {
        requireNonNull(deploymentKey, "deploymentKey");
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
                deployment.key(),
                target.service(),
                "Deploy %s of %s to %s".formatted(version, target.service(), finished.environment()),
                target.entitySelector(),
                finished.finishedAt(),
                properties(finished, target.service(), version),
                deadline);
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
        properties.replaceAll((key, value) -> value.substring(0, Math.min(value.length(), LONGEST_VALUE)));
        return properties;
    }

    private static String consolePage(Execution execution) {
        return "https://console.aws.amazon.com/codesuite/codepipeline/pipelines/%s/executions/%s/visualization?region=%s"
                .formatted(execution.pipeline(), execution.executionId(), execution.region());
    }
}
