package io.unbreakable.scheduler.messaging;

import io.unbreakable.messaging.CommandConsumer;
import io.unbreakable.scheduler.store.ScheduleStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks at a window when its time has come. */
@ApplicationScoped
class WakeConsumer implements CommandConsumer<Wake> {
    private final ScheduleStore store;
    private final AdvanceWindow windows;

    WakeConsumer(ScheduleStore store, AdvanceWindow windows) {
        this.store = store;
        this.windows = windows;
    }

    @Override
    public Class<Wake> type() {
        return Wake.class;
    }

    @Override
    public void accept(Wake command) {
        store.window(command.validationId())
                .filter(window -> window.body().attempt() == command.attempt())
                .ifPresent(windows::advance);
    }
}
