package io.unbreakable.sandbox.pipeline.codedeploy;

import io.unbreakable.sandbox.http.AwsException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The applications by name, and AWS's errors for what is not there; guarded by the engine's lock. */
final class Applications {
    private final Map<String, Application> byName = new LinkedHashMap<>();

    void add(String name) {
        if (byName.putIfAbsent(name, new Application(name)) != null) {
            throw new AwsException("ApplicationAlreadyExistsException", "Application %s exists.".formatted(name));
        }
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    Application get(String name) {
        Application application = byName.get(name);
        if (application == null) {
            throw new AwsException(
                    "ApplicationDoesNotExistException", "No application found for name: %s".formatted(name));
        }
        return application;
    }

    void add(DeploymentGroup group) {
        if (get(group.application).groups.putIfAbsent(group.name, group) != null) {
            throw new AwsException(
                    "DeploymentGroupAlreadyExistsException", "Deployment group %s exists.".formatted(group.name));
        }
    }

    DeploymentGroup group(String application, String name) {
        DeploymentGroup group = get(application).groups.get(name);
        if (group == null) {
            throw new AwsException(
                    "DeploymentGroupDoesNotExistException", "No Deployment Group found for name: %s".formatted(name));
        }
        return group;
    }

    List<Deployment> deployments() {
        return byName.values().stream()
                .flatMap(application -> application.groups.values().stream())
                .flatMap(group -> group.deployments.stream())
                .toList();
    }

    Optional<Deployment> find(String id) {
        return deployments().stream()
                .filter(deployment -> deployment.id.equals(id))
                .findFirst();
    }

    Deployment deployment(String id) {
        if (!id.matches("d-[A-Z0-9]{9}")) {
            throw new AwsException("InvalidDeploymentIdException", "%s is not a deployment id.".formatted(id));
        }
        return find(id).orElseThrow(() -> new AwsException(
                "DeploymentDoesNotExistException", "The deployment %s could not be found".formatted(id)));
    }
}
