package io.unbreakable.sandbox.pipeline.codepipeline;

import io.unbreakable.sandbox.pipeline.events.Dice;
import io.unbreakable.sandbox.pipeline.events.Traps;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/** How executions move: into stages, through their actions, out again. All of it under the engine's lock. */
final class Flow {
    private final InstantSource clock;
    private final Announcer announcer;
    private final Consumer<ActionRun> starter;
    private final Traps traps;
    private final Dice lag;
    private final Dice invisibility;

    /** {@code starter} sets an action to work and must not block. */
    Flow(InstantSource clock, Traps traps, Announcer announcer, Consumer<ActionRun> starter) {
        this.clock = clock;
        this.traps = traps;
        this.announcer = announcer;
        this.starter = starter;
        lag = new Dice(traps.seed(), "executionLag");
        invisibility = new Dice(traps.seed(), "approvalInvisible");
    }

    void begin(Pipeline pipeline, Execution execution) {
        announcer.pipeline(execution, "STARTED", execution.started);
        arrive(pipeline, execution, 0);
    }

    private void arrive(Pipeline pipeline, Execution execution, int index) {
        if (index == execution.definition.stages().size()) {
            close(execution, Status.SUCCEEDED);
            return;
        }
        StageGate gate = pipeline.gate(execution.definition.stages().get(index).name());
        if (!gate.admits(execution)) {
            queue(gate, execution);
            return;
        }
        enter(pipeline, gate, execution, index);
    }

    private void queue(StageGate gate, Execution execution) {
        if (execution.definition.mode() == ExecutionMode.SUPERSEDED) {
            gate.waiting.forEach(older -> close(older, Status.SUPERSEDED));
            gate.waiting.clear();
        }
        gate.waiting.add(execution);
    }

    private void enter(Pipeline pipeline, StageGate gate, Execution execution, int index) {
        Instant now = clock.instant();
        StageRun run = new StageRun(execution, execution.definition.stages().get(index), now, false);
        gate.enter(run);
        announcer.stage(run, "STARTED", now);
        advance(pipeline, run);
    }

    /** Lets in who waits, as far as the gate admits. */
    void admit(Pipeline pipeline, StageGate gate) {
        while (!gate.waiting.isEmpty() && gate.admits(gate.waiting.getFirst())) {
            Execution next = gate.waiting.removeFirst();
            int index = next.stage == null ? 0 : next.definition.stages().indexOf(next.stage.definition) + 1;
            enter(pipeline, gate, next, index);
        }
    }

    /** Takes the next step of a stage, if nothing in it is under way. */
    void advance(Pipeline pipeline, StageRun run) {
        if (run.anyOpen()) {
            return;
        }
        if (run.execution.status == Status.STOPPING) {
            leave(pipeline, run, Status.STOPPED);
        } else if (run.anyFailed()) {
            leave(pipeline, run, Status.FAILED);
        } else if (run.next().isEmpty()) {
            leave(pipeline, run, Status.SUCCEEDED);
        } else {
            run.next().forEach(action -> start(pipeline, run, action));
        }
    }

    private void leave(Pipeline pipeline, StageRun run, Status status) {
        Execution execution = run.execution;
        run.status = status;
        announcer.stage(run, status.name(), clock.instant());
        StageGate gate = pipeline.gate(run.definition.name());
        gate.leave(execution);
        if (status == Status.SUCCEEDED) {
            execution.passed.add(run.definition.name());
            arrive(pipeline, execution, execution.definition.stages().indexOf(run.definition) + 1);
        } else {
            close(execution, status);
        }
        admit(pipeline, gate);
    }

    private void start(Pipeline pipeline, StageRun stage, ActionDefinition action) {
        Instant now = clock.instant();
        Instant visible = action.isApproval() ? now.plus(invisibility.upTo(traps.approvalInvisible())) : now;
        ActionRun run = new ActionRun(stage.execution, stage.definition, action, now, visible);
        stage.actions.add(run);
        stage.execution.actions.add(run);
        pipeline.gate(stage.definition.name()).latestActions.put(action.name(), run);
        announcer.action(run, "STARTED", now);
        starter.accept(run);
    }

    /** An action ended; what ends after it was abandoned changes nothing. */
    void ended(Pipeline pipeline, ActionRun run, ActionOutcome outcome) {
        if (run.status != Status.IN_PROGRESS) {
            return;
        }
        run.end(outcome, clock.instant());
        run.execution.took(run);
        announcer.action(run, run.status.name(), run.updated);
        StageRun stage = run.execution.stage;
        if (stage != null && stage.actions.contains(run)) {
            advance(pipeline, stage);
        }
    }

    /** Ends an execution, or lets it stop or go on again. */
    void become(Execution execution, Status status) {
        Instant now = clock.instant();
        execution.become(status, now, now.plus(lag.upTo(traps.executionLag())));
    }

    void close(Execution execution, Status status) {
        become(execution, status);
        announcer.pipeline(execution, status.name(), execution.updated);
    }
}
