package io.unbreakable.sandbox.pipeline.codepipeline;

/** The states of executions, stages and actions as the API spells them; their events spell them differently. */
enum Status {
    IN_PROGRESS("InProgress"),
    STOPPING("Stopping"),
    STOPPED("Stopped"),
    SUCCEEDED("Succeeded"),
    FAILED("Failed"),
    SUPERSEDED("Superseded"),
    ABANDONED("Abandoned");

    private final String api;

    Status(String api) {
        this.api = api;
    }

    String api() {
        return api;
    }

    boolean isOpen() {
        return this == IN_PROGRESS || this == STOPPING;
    }
}
