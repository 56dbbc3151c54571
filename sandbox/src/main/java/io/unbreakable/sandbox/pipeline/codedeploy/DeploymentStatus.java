package io.unbreakable.sandbox.pipeline.codedeploy;

import org.jspecify.annotations.Nullable;

/** The states of a deployment, as the API and as the events spell them. */
enum DeploymentStatus {
    CREATED("Created", null),
    IN_PROGRESS("InProgress", "START"),
    SUCCEEDED("Succeeded", "SUCCESS"),
    FAILED("Failed", "FAILURE"),
    STOPPED("Stopped", "STOP");

    private final String api;
    private final @Nullable String event;

    DeploymentStatus(String api, @Nullable String event) {
        this.api = api;
        this.event = event;
    }

    String api() {
        return api;
    }

    @Nullable String event() {
        return event;
    }

    boolean isOver() {
        return this == SUCCEEDED || this == FAILED || this == STOPPED;
    }
}
