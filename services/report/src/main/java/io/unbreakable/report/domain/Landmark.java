package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.contracts.RemediationStarted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an environment and that explains why its values changed.
 *
 * @param id the deployment's, in which one cause has one landmark
 * @param text what people call what was deployed
 * @param execution that brought it; null for none of ours
 */
public record Landmark(
        String id,
        String environment,
        Kind kind,
        Instant at,
        String text,
        @Nullable Execution execution) {
    public Landmark {
        requireNonNull(id, "id");
        requireNonNull(environment, "environment");
        requireNonNull(kind, "kind");
        requireNonNull(at, "at");
        requireNonNull(text, "text");
    }

    /** What it was. */
    public enum Kind {
        /** Somebody deployed. */
        DEPLOYMENT,
        /** We deployed an earlier revision again. */
        REMEDIATION
    }

    /** The landmark that this event sets; null for none. Our own deployments are told by the remediation. */
    public static @Nullable Landmark of(EventData event) {
        return switch (event) {
            case DeploymentStarted e
            when !Remediation.made(e.description()) ->
                new Landmark(
                        e.deployment().deploymentId(),
                        e.environment(),
                        Kind.DEPLOYMENT,
                        e.startedAt(),
                        e.deployment().label() == null
                                ? e.deployment().deploymentId()
                                : e.deployment().label(),
                        e.execution());
            case RemediationStarted e
            when !e.dryRun() ->
                new Landmark(
                        e.remediation().id(),
                        e.remediation().environment(),
                        Kind.REMEDIATION,
                        e.startedAt(),
                        e.targetLabel() == null ? e.target().key() : e.targetLabel(),
                        e.remediation().execution());
            default -> null;
        };
    }
}
