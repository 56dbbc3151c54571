package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationStarted;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whatever becomes of the events that tell of them: ingest finds deployments. */
final class FindingChecks {
    private FindingChecks() {}

    static Stream<Violation> eachDeploymentIsFound(History history) {
        Set<String> started = ids(history.said(DeploymentStarted.class).stream()
                .map(event -> event.deployment().deploymentId()));
        Set<String> finished = ids(history.said(DeploymentFinished.class).stream()
                .map(event -> event.deployment().deploymentId()));
        Set<String> ours = ids(Stream.concat(
                history.said(RemediationStarted.class).stream().map(RemediationStarted::deploymentId),
                history.said(RemediationFinished.class).stream().map(RemediationFinished::deploymentId)));
        Stream<Violation> neverStarted = history.deployments().stream()
                .filter(deployment -> !started.contains(deployment.id()))
                .filter(deployment -> !ours.contains(deployment.id()) || isLookedFor(history, deployment))
                .map(deployment -> new Violation(3, "nobody said that it started: " + deployment));
        Stream<Violation> neverFinished = history.deployments().stream()
                .filter(deployment -> !finished.contains(deployment.id()))
                .filter(deployment -> !ours.contains(deployment.id()) || isLookedFor(history, deployment))
                .map(deployment -> new Violation(3, "nobody said that it finished: " + deployment));
        return Stream.concat(neverStarted, neverFinished);
    }

    /**
     * Those of executions are found anyway. Of others that no event told of, ingest finds those that are the newest of their group
     * while an execution goes on (ADR 12).
     */
    private static boolean isLookedFor(History history, GroupDeployment deployment) {
        Instant then = deployment.started().plus(Tolerance.AFTER_A_FAULT);
        boolean newest = history.deployments().stream()
                .noneMatch(other -> other.follows(deployment) && other.started().isBefore(then));
        return newest
                && history.executions().stream()
                        .filter(ran -> ran.wasOpen(then))
                        .anyMatch(ran -> Shop.ALL.stream()
                                .anyMatch(shop -> shop.pipeline().equals(ran.pipeline())
                                        && shop.environments().contains(deployment.group())));
    }

    private static Set<String> ids(Stream<@Nullable String> found) {
        return found.filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
