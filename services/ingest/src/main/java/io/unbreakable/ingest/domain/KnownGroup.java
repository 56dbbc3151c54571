package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deployment group as a pipeline knows it.
 *
 * @param environment null when the pipeline deploys to it and no monspec has an environment for it
 * @param targets what the environment is in Dynatrace, for each service of the monspec
 */
public record KnownGroup(String pipelineArn, @Nullable String environment, List<Target> targets) {
    public KnownGroup {
        requireNonNull(pipelineArn, "pipelineArn");
        targets = List.copyOf(targets);
    }

    /**
     * The entities of an environment of a service.
     *
     * @param service key of the service in the monspec
     */
    public record Target(String service, String entitySelector) {
        public Target {
            requireNonNull(service, "service");
            requireNonNull(entitySelector, "entitySelector");
        }
    }
}
