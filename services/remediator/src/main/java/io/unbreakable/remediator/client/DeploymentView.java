package io.unbreakable.remediator.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What CodeDeploy says about a deployment. */
public sealed interface DeploymentView {
    /** It is not over. */
    record Running() implements DeploymentView {}

    /**
     * It succeeded.
     *
     * @param at when; null when CodeDeploy does not say
     */
    record Succeeded(@Nullable Instant at) implements DeploymentView {}

    /** It did not succeed, for this reason. */
    record Unsuccessful(String why) implements DeploymentView {}
}
