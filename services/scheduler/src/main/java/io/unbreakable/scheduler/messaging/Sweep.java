package io.unbreakable.scheduler.messaging;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.unbreakable.scheduler.SchedulerConfig;
import io.unbreakable.scheduler.store.ScheduleStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Finds the windows whose message got lost, in the table that does not lose anything. */
@ApplicationScoped
class Sweep {
    private final ScheduleStore store;
    private final AdvanceWindow windows;
    private final InstantSource clock;
    private final SchedulerConfig.Scheduler config;

    Sweep(ScheduleStore store, AdvanceWindow windows, InstantSource clock, SchedulerConfig config) {
        this.config = config.scheduler();
        this.store = store;
        this.windows = windows;
        this.clock = clock;
    }

    @Scheduled(every = "{unbreakable.scheduler.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        store.toLookAt(clock.instant().minus(config.lateAfter()))
                .forEach(state -> look(state.validation().id()));
    }

    /** One that cannot be looked at does not keep the others waiting. */
    private void look(String validationId) {
        try {
            store.window(validationId).ifPresent(windows::lookAgain);
        } catch (RuntimeException e) {
            Log.errorf(e, "cannot look at the window of %s", validationId);
        }
    }
}
