package io.unbreakable.scheduler;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the scheduler. */
@ConfigMapping(prefix = "unbreakable")
public interface SchedulerConfig {
    /** Length of a slot of the metric source; windows begin and end on slots. */
    @WithDefault("60s")
    Duration slot();

    /** The part below {@code unbreakable.scheduler}. */
    Scheduler scheduler();

    /** Settings that only the scheduler has. */
    interface Scheduler {
        /** The part of its window that a validation needs after a cut to be judged at all, 0 to 1. */
        @WithDefault("0.5")
        double leastShare();

        /** How often the table is swept for windows whose message got lost. */
        @WithDefault("30s")
        Duration sweepEvery();

        /** How late a window has to be for the sweep to take its message for lost. */
        @WithDefault("5s")
        Duration lateAfter();

        /** How long a window and a deployment are remembered. */
        @WithDefault("30d")
        Duration rememberFor();
    }
}
