package io.unbreakable.sandbox.pipeline.codedeploy;

import org.jspecify.annotations.Nullable;

/** A deployment that somebody wants: a person, the pipeline or CodeDeploy itself when it rolls back. */
record DeploymentRequest(
        Revision revision,
        @Nullable String description,
        String creator,
        boolean rollsBackOnFailure,
        @Nullable String rollsBack) {

    static final String USER = "user";
    static final String ROLLBACK = "codeDeployRollback";
}
