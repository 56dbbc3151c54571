package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentStarted;
import io.unbreakable.contracts.RemediationFinished;
import io.unbreakable.contracts.RemediationStarted;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whatever becomes of the events that tell of them: deployments are found. */
final class FindingChecks {
    private FindingChecks() {}

    /** What the remediator deployed it tells of by itself, should all events of CodeDeploy be lost. */
    static Stream<Violation> eachDeploymentIsFound(History history) {
        Set<String> started = ids(
                history.said(DeploymentStarted.class).stream()
                        .map(event -> event.deployment().deploymentId()),
                history.said(RemediationStarted.class).stream().map(RemediationStarted::deploymentId));
        Set<String> finished = ids(
                history.said(DeploymentFinished.class).stream()
                        .map(event -> event.deployment().deploymentId()),
                history.said(RemediationFinished.class).stream().map(RemediationFinished::deploymentId));
        Stream<Violation> neverStarted = history.deployments().stream()
                .filter(deployment -> !started.contains(deployment.id()))
                .map(deployment -> new Violation(3, "nobody said that it started: " + deployment));
        Stream<Violation> neverFinished = history.deployments().stream()
                .filter(deployment -> !finished.contains(deployment.id()))
                .map(deployment -> new Violation(3, "nobody said that it finished: " + deployment));
        return Stream.concat(neverStarted, neverFinished);
    }

    private static Set<String> ids(Stream<String> found, Stream<@Nullable String> ours) {
        return Stream.concat(found, ours).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
