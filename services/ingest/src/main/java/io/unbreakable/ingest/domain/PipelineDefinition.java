package io.unbreakable.ingest.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline's structure, as far as it matters here.
 *
 * @param actions in the order in which they run; empty when the pipeline is gone
 */
public record PipelineDefinition(int version, List<ActionDefinition> actions) {
    public PipelineDefinition {
        actions = List.copyOf(actions);
    }

    /** The action with this {@code stage/action}; null when there is none. */
    public @Nullable ActionDefinition action(@Nullable String path) {
        return actions.stream()
                .filter(action -> action.path().equals(path))
                .findFirst()
                .orElse(null);
    }

    /** The first action that deploys to this group; null when there is none. */
    @Nullable ActionDefinition deploying(String group) {
        return actions.stream()
                .filter(action -> group.equals(action.group()))
                .findFirst()
                .orElse(null);
    }

    /** The group that is meant by an environment that names only itself; null when the pipeline does not deploy to it. */
    public @Nullable String groupNamed(String environment) {
        return actions.stream()
                .map(ActionDefinition::group)
                .filter(group -> group != null && group.endsWith("/" + environment))
                .findFirst()
                .orElse(null);
    }

    /** Whose output artifact this is; null for nobody's. */
    @Nullable ActionDefinition producing(String artifact) {
        return actions.stream()
                .filter(action -> action.outputs().contains(artifact))
                .findFirst()
                .orElse(null);
    }

    List<ActionDefinition> sources() {
        return actions.stream().filter(ActionDefinition::isSource).toList();
    }

    /** The source of what is deployed first; the first source when that is built on the way; null without any. */
    public @Nullable ActionDefinition primarySource() {
        return actions.stream()
                .filter(action -> action.group() != null)
                .flatMap(action -> action.inputs().stream())
                .map(this::producing)
                .filter(source -> source != null && source.isSource())
                .findFirst()
                .orElse(sources().isEmpty() ? null : sources().getFirst());
    }
}
