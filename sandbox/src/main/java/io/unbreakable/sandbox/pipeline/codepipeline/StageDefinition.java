package io.unbreakable.sandbox.pipeline.codepipeline;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** One stage as the pipeline's structure declares it. */
public record StageDefinition(String name, List<ActionDefinition> actions) {

    public StageDefinition {
        requireNonNull(name, "name");
        actions = List.copyOf(actions);
    }

    /** The run orders that occur, lowest first. */
    List<Integer> runOrders() {
        return actions.stream()
                .map(ActionDefinition::runOrder)
                .distinct()
                .sorted()
                .toList();
    }
}
