package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An environment of a service of a monspec.
 *
 * @param group CodeDeploy {@code application/group} as written; null when the group of the same name is meant
 * @param entitySelector null when its tags cannot be written in a selector
 */
public record Environment(
        String service,
        String name,
        @Nullable String group,
        @Nullable String entitySelector) {
    public Environment {
        requireNonNull(service, "service");
        requireNonNull(name, "name");
    }

    /** The group, with the pipeline's definition to find one of the same name; null when it has none there either. */
    public @Nullable String group(PipelineDefinition definition) {
        return group != null ? group : definition.groupNamed(name);
    }
}
