package io.unbreakable.sandbox.pipeline.codepipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.sandbox.pipeline.events.Account;
import io.unbreakable.sandbox.pipeline.events.StateChange;
import io.unbreakable.sandbox.pipeline.events.Traps;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All pipelines and everything that can be done with them; one lock guards all state, work is done outside of it. */
final class PipelineEngine implements AutoCloseable {
    private final Pipelines pipelines;
    private final InstantSource clock;
    private final Flow flow;
    private final Stops stops;
    private final Account account;
    private boolean closed;

    PipelineEngine(InstantSource clock, Traps traps, Account account, Consumer<StateChange> out, Workshop workshop) {
        this.clock = clock;
        this.account = account;
        pipelines = new Pipelines(account.id());
        Announcer announcer = new Announcer(account, out);
        flow = new Flow(
                clock,
                traps,
                announcer,
                run -> workshop.start(run, external -> name(run, external), outcome -> finish(run, outcome)));
        stops = new Stops(clock, announcer, flow);
    }

    /** Reads something of a pipeline while nothing moves. */
    synchronized <T> T read(String name, Function<Pipeline, T> reader) {
        return reader.apply(pipelines.get(name));
    }

    /** Reads something of every pipeline while nothing moves. */
    synchronized <T> List<T> readAll(Function<Pipeline, T> reader) {
        return pipelines.all().stream().map(reader).toList();
    }

    /** Adds a pipeline, which starts nothing. */
    synchronized void define(PipelineDefinition definition) {
        pipelines.add(new Pipeline(definition, clock.instant()));
    }

    /** Creates a pipeline, which starts its first execution. */
    synchronized void create(PipelineDefinition definition) {
        define(definition);
        Trigger trigger = new Trigger("CreatePipeline", account.caller());
        start(definition.name(), new StartRequest(trigger, Map.of(), Map.of(), null));
    }

    /** Gives a pipeline another structure; whatever waits for approval can no longer be answered. */
    synchronized PipelineDefinition update(String name, JsonNode declaration) {
        Pipeline pipeline = pipelines.get(name);
        var definition =
                DefinitionReader.read(declaration, pipeline.definition().version() + 1);
        pipeline.actionRuns().filter(ActionRun::isPendingApproval).forEach(run -> run.stranded = true);
        pipeline.update(definition, clock.instant());
        return definition;
    }

    /** Starts an execution and says its id; a repeated client token starts none. */
    synchronized String start(String name, StartRequest request) {
        Pipeline pipeline = pipelines.get(name);
        String token = request.clientToken();
        return pipeline.executions.stream()
                .filter(earlier -> token != null && token.equals(earlier.request.clientToken()))
                .map(earlier -> earlier.id)
                .findFirst()
                .orElseGet(() -> begin(pipeline, request));
    }

    private String begin(Pipeline pipeline, StartRequest request) {
        Execution execution = new Execution(pipeline.definition(), request, clock.instant());
        pipeline.executions.add(execution);
        flow.begin(pipeline, execution);
        return execution.id;
    }

    /** Stops an execution after the actions that are under way, or right now. */
    synchronized void stop(String name, String executionId, boolean abandon, @Nullable String reason) {
        Pipeline pipeline = pipelines.get(name);
        Execution execution = Pipelines.execution(pipeline, executionId, "PipelineExecutionNotStoppableException");
        stops.stop(pipeline, execution, abandon, reason);
    }

    /** Begins a failed stage again, with its failed actions or with all. */
    synchronized void retry(String name, String stage, String executionId, boolean everything) {
        Pipeline pipeline = pipelines.get(name);
        StageGate gate = pipeline.gate(Pipelines.stage(pipeline, stage).name());
        Execution execution = Pipelines.execution(pipeline, executionId, "StageNotRetryableException");
        stops.retry(pipeline, gate, execution, everything);
    }

    /** Answers a pending approval and says when that was. */
    synchronized Instant answer(Answer answer) {
        Pipeline pipeline = pipelines.get(answer.pipeline());
        ActionRun run = Approvals.pending(pipeline, answer);
        run.updatedBy = account.caller();
        flow.ended(pipeline, run, Approvals.outcome(answer));
        return run.updated;
    }

    /** Opens the way into or out of a stage, or closes it when there is a reason. */
    synchronized void transition(String name, String stage, boolean outbound, @Nullable String closedBecause) {
        Pipeline pipeline = pipelines.get(name);
        for (StageGate gate : Pipelines.transition(pipeline, stage, outbound)) {
            gate.enabled = closedBecause == null;
            gate.disabledReason = closedBecause;
            gate.changed = clock.instant();
            gate.changedBy = account.caller();
            flow.admit(pipeline, gate);
        }
    }

    /** Ends the approvals that nobody answered in time. */
    synchronized void expire() {
        Instant now = clock.instant();
        for (Pipeline pipeline : pipelines.all()) {
            List<ActionRun> overdue = pipeline.actionRuns()
                    .filter(run -> Approvals.isOverdue(run, now))
                    .toList();
            overdue.forEach(run -> flow.ended(pipeline, run, Approvals.timedOut()));
        }
    }

    private synchronized void name(ActionRun run, External external) {
        run.external = external;
    }

    private synchronized void finish(ActionRun run, ActionOutcome outcome) {
        if (!closed) {
            flow.ended(pipelines.get(run.execution.definition.name()), run, outcome);
        }
    }

    /** From now on nothing moves. */
    @Override
    public synchronized void close() {
        closed = true;
    }
}
