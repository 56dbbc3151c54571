package io.unbreakable.sandbox.pipeline.codepipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A pipeline with its versions, its executions and the gates of its stages; guarded by the engine's lock. */
final class Pipeline {
    final Instant created;
    final List<Execution> executions = new ArrayList<>();
    private final List<PipelineDefinition> versions = new ArrayList<>();
    private final Map<String, StageGate> gates = new HashMap<>();
    Instant updated;

    Pipeline(PipelineDefinition first, Instant created) {
        this.created = created;
        this.updated = created;
        versions.add(first);
    }

    PipelineDefinition definition() {
        return versions.getLast();
    }

    Optional<PipelineDefinition> version(int number) {
        return versions.stream().filter(each -> each.version() == number).findFirst();
    }

    void update(PipelineDefinition next, Instant at) {
        versions.add(next);
        updated = at;
    }

    StageGate gate(String stage) {
        return gates.computeIfAbsent(stage, name -> new StageGate());
    }

    Optional<StageDefinition> stage(String name) {
        return definition().stages().stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst();
    }

    Optional<Execution> execution(String id) {
        return executions.stream().filter(each -> each.id.equals(id)).findFirst();
    }

    Stream<ActionRun> actionRuns() {
        return executions.stream().flatMap(execution -> execution.actions.stream());
    }
}
