package io.unbreakable.ingest.domain;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.Execution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from what is known about a deployment.
 *
 * @param events to be published; some may be on the bus already
 * @param again whether to look again soon, because something is still late
 */
public record DeploymentStep(List<EventData> events, boolean again) {
    public DeploymentStep {
        events = List.copyOf(events);
    }

    /**
     * What is known besides the deployment's own facts.
     *
     * @param environment of the group
     * @param execution that deployed; null for one from elsewhere
     * @param label what people call the build; null when unknown
     * @param firstDeployedAt when the group was first deployed besides this; null for never
     */
    public record Surroundings(
            String environment,
            @Nullable Execution execution,
            @Nullable String label,
            @Nullable Instant firstDeployedAt) {}

    /** Nothing can be said yet. */
    public static DeploymentStep wait(boolean again) {
        return new DeploymentStep(List.of(), again);
    }

    /** Start and end, as far as they are known. */
    public static DeploymentStep of(DeploymentFacts facts, Progress progress, Surroundings around) {
        if (progress.startedAt() == null) {
            return wait(true);
        }
        List<EventData> events = new ArrayList<>();
        events.add(started(facts, around, progress.startedAt()));
        DeploymentStatus status = progress.status();
        if (status == null || progress.finishedAt() == null) {
            return new DeploymentStep(events, Progress.isSaidToBeOver(facts));
        }
        events.add(finished(facts, around, status, progress.startedAt(), progress.finishedAt()));
        return new DeploymentStep(events, false);
    }

    private static DeploymentStarted started(DeploymentFacts facts, Surroundings around, Instant at) {
        DeploymentInfo info = facts.info();
        return new DeploymentStarted(
                deployment(facts, around),
                around.environment(),
                around.execution(),
                info == null ? null : info.creator(),
                info == null ? null : info.description(),
                at);
    }

    private static DeploymentFinished finished(
            DeploymentFacts facts, Surroundings around, DeploymentStatus status, Instant start, Instant end) {
        DeploymentInfo info = facts.info();
        return new DeploymentFinished(
                deployment(facts, around),
                around.environment(),
                around.execution(),
                info == null ? null : info.creator(),
                info == null ? null : info.description(),
                status,
                start,
                end,
                around.firstDeployedAt());
    }

    private static Deployment deployment(DeploymentFacts facts, Surroundings around) {
        DeploymentInfo info = facts.info();
        return new Deployment(facts.group(), facts.id(), info == null ? null : info.revision(), around.label());
    }
}
