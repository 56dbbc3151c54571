package io.unbreakable.sandbox.pipeline.codepipeline;

import io.unbreakable.sandbox.http.AwsException;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Stopping an execution, with its actions finished or abandoned, and beginning a failed stage again. */
final class Stops {
    private final InstantSource clock;
    private final Announcer announcer;
    private final Flow flow;

    Stops(InstantSource clock, Announcer announcer, Flow flow) {
        this.clock = clock;
        this.announcer = announcer;
        this.flow = flow;
    }

    void stop(Pipeline pipeline, Execution execution, boolean abandon, @Nullable String reason) {
        checkStoppable(execution, abandon);
        execution.abandoned = abandon;
        execution.stopReason = reason;
        if (execution.status == Status.IN_PROGRESS) {
            flow.close(execution, Status.STOPPING);
        }
        if (leftQueue(pipeline, execution)) {
            flow.close(execution, Status.STOPPED);
            return;
        }
        StageRun stage = execution.stage;
        if (stage != null) {
            stopStage(pipeline, stage, abandon);
        }
    }

    private static void checkStoppable(Execution execution, boolean abandon) {
        if (!execution.status.isOpen()) {
            throw new AwsException(
                    "PipelineExecutionNotStoppableException",
                    "The pipeline execution %s is in the %s state and cannot be stopped."
                            .formatted(execution.id, execution.status.api()));
        }
        if (execution.status == Status.STOPPING && (execution.abandoned || !abandon)) {
            throw new AwsException(
                    "DuplicatedStopRequestException",
                    "The pipeline execution %s is being stopped already.".formatted(execution.id));
        }
    }

    private static boolean leftQueue(Pipeline pipeline, Execution execution) {
        return execution.definition.stages().stream()
                .map(stage -> pipeline.gate(stage.name()).waiting.remove(execution))
                .reduce(false, Boolean::logicalOr);
    }

    private void stopStage(Pipeline pipeline, StageRun stage, boolean abandon) {
        Instant now = clock.instant();
        if (stage.status == Status.IN_PROGRESS) {
            stage.status = Status.STOPPING;
            announcer.stage(stage, "STOPPING", now);
        }
        if (abandon) {
            stage.actions.stream()
                    .filter(run -> run.status == Status.IN_PROGRESS)
                    .forEach(run -> {
                        run.abandon(now);
                        announcer.action(run, "ABANDONED", now);
                    });
        }
        flow.advance(pipeline, stage);
    }

    void retry(Pipeline pipeline, StageGate gate, Execution execution, boolean everything) {
        StageRun failed = retryable(gate, execution);
        Instant now = clock.instant();
        execution.attempt++;
        execution.retried = now;
        StageRun again = failed.again(everything, now);
        gate.enter(again);
        flow.become(execution, Status.IN_PROGRESS);
        announcer.pipeline(execution, "RESUMED", now);
        announcer.stage(again, "RESUMED", now);
        flow.advance(pipeline, again);
    }

    private static StageRun retryable(StageGate gate, Execution execution) {
        StageRun latest = gate.latest;
        if (latest != null && !latest.execution.equals(execution)) {
            throw new AwsException(
                    "NotLatestPipelineExecutionException",
                    "The stage has been entered by a later execution than %s.".formatted(execution.id));
        }
        if (latest == null || latest.status != Status.FAILED) {
            throw new AwsException("StageNotRetryableException", "The stage has no failed actions to retry.");
        }
        return latest;
    }
}
