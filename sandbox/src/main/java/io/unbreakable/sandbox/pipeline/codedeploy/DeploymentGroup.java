package io.unbreakable.sandbox.pipeline.codedeploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deployment group and its one instance; what changes is guarded by the engine's lock. */
final class DeploymentGroup {
    final String application;
    final String name;
    final String id = UUID.randomUUID().toString();
    final Map<String, String> environment;
    final boolean rollsBackOnFailure;
    final List<Deployment> deployments = new ArrayList<>();

    @Nullable Deployment current;

    @Nullable Deployment lastSuccessful;

    DeploymentGroup(String application, String name, Map<String, String> environment, boolean rollsBackOnFailure) {
        this.application = application;
        this.name = name;
        this.environment = Map.copyOf(environment);
        this.rollsBackOnFailure = rollsBackOnFailure;
    }
}
