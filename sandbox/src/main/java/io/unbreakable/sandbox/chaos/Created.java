package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** A deployment that CodeDeploy created for the remediator. */
record Created(String deploymentId, String description, Instant at) {
    Created {
        requireNonNull(deploymentId, "deploymentId");
        requireNonNull(description, "description");
        requireNonNull(at, "at");
    }
}
