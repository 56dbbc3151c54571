package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.DeploymentFinished;
import io.unbreakable.contracts.DeploymentStarted;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever becomes of the events that tell of them: deployments are found. */
final class FindingChecks {
    private FindingChecks() {}

    static Stream<Violation> eachDeploymentIsFound(History history) {
        Set<String> started = history.said(DeploymentStarted.class).stream()
                .map(event -> event.deployment().deploymentId())
                .collect(Collectors.toSet());
        Set<String> finished = history.said(DeploymentFinished.class).stream()
                .map(event -> event.deployment().deploymentId())
                .collect(Collectors.toSet());
        Stream<Violation> neverStarted = history.deployments().stream()
                .filter(deployment -> !started.contains(deployment.id()))
                .map(deployment -> new Violation(3, "nobody said that it started: " + deployment));
        Stream<Violation> neverFinished = history.deployments().stream()
                .filter(deployment -> !finished.contains(deployment.id()))
                .map(deployment -> new Violation(3, "nobody said that it finished: " + deployment));
        return Stream.concat(neverStarted, neverFinished);
    }
}
