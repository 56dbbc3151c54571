package io.unbreakable.sandbox.pipeline.codepipeline;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entrance of a stage: who is in, who waits, and whether it is open; guarded by the engine's lock. */
final class StageGate {
    final Deque<Execution> waiting = new ArrayDeque<>();
    final Map<String, ActionRun> latestActions = new LinkedHashMap<>();
    boolean enabled = true;

    @Nullable Execution holder;

    @Nullable StageRun latest;

    @Nullable String disabledReason;

    @Nullable Instant changed;

    @Nullable String changedBy;

    boolean admits(Execution execution) {
        boolean free = execution.definition.mode() == ExecutionMode.PARALLEL || holder == null;
        return enabled && free;
    }

    void enter(StageRun run) {
        holder = run.execution;
        latest = run;
        run.execution.stage = run;
    }

    void leave(Execution execution) {
        if (execution.equals(holder)) {
            holder = null;
        }
    }
}
