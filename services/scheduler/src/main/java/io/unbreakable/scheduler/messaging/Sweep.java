package io.unbreakable.scheduler.messaging;

import io.quarkus.scheduler.Scheduled;
import io.unbreakable.scheduler.store.ScheduleStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/** Finds the windows whose message got lost, in the table that does not lose anything. */
@ApplicationScoped
class Sweep {
    private static final Duration IN_TIME = Duration.ofSeconds(5);

    private final ScheduleStore store;
    private final AdvanceWindow windows;
    private final InstantSource clock;

    Sweep(ScheduleStore store, AdvanceWindow windows, InstantSource clock) {
        this.store = store;
        this.windows = windows;
        this.clock = clock;
    }

    @Scheduled(every = "{unbreakable.scheduler.sweep-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        store.waitingUntil(clock.instant().minus(IN_TIME))
                .forEach(state -> store.window(state.validation().id()).ifPresent(windows::advance));
    }
}
