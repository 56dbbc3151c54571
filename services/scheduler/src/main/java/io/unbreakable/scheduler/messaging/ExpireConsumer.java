package io.unbreakable.scheduler.messaging;

import io.unbreakable.messaging.CommandConsumer;
import io.unbreakable.scheduler.store.ScheduleStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends a validation at its deadline. */
@ApplicationScoped
class ExpireConsumer implements CommandConsumer<Expire> {
    private final ScheduleStore store;
    private final AdvanceWindow windows;

    ExpireConsumer(ScheduleStore store, AdvanceWindow windows) {
        this.store = store;
        this.windows = windows;
    }

    @Override
    public Class<Expire> type() {
        return Expire.class;
    }

    @Override
    public void accept(Expire command) {
        store.window(command.validationId()).ifPresent(windows::expire);
    }
}
