package io.unbreakable.remediator.client;

/** What CodeDeploy made of our wish to deploy. */
public sealed interface CreateResult {
    /** The deployment exists. */
    record Created(String deploymentId) implements CreateResult {}

    /** Another deployment runs in the group. */
    record Busy() implements CreateResult {}

    /** It will not be done, for this reason. */
    record Refused(String why) implements CreateResult {}
}
