package io.unbreakable.monspec.spec;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An environment of a service and how Dynatrace recognises its entities.
 *
 * @param tags an entity carries all of them
 * @param codedeploy CodeDeploy {@code application/group}; null when the environment names only itself, the group of the
 *     same name is then meant
 */
public record EnvironmentSpec(
        String name, List<TagSpec> tags, @Nullable String codedeploy) {
    public EnvironmentSpec {
        requireNonNull(name, "name");
        tags = List.copyOf(tags);
    }
}
