package io.unbreakable.sandbox.pipeline.codedeploy;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/** A deployment group of the sandbox, and what its instance adds to the environment of the deployed scripts. */
public record GroupSettings(String application, String group, Map<String, String> environment) {

    public GroupSettings {
        requireNonNull(application, "application");
        requireNonNull(group, "group");
        environment = Map.copyOf(environment);
    }
}
