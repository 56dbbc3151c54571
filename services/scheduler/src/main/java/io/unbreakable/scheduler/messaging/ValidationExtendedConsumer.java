package io.unbreakable.scheduler.messaging;

import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.ValidationExtended;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.scheduler.domain.WindowState;
import io.unbreakable.scheduler.store.ScheduleStore;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes a window longer that had too little data, and waits again. */
@ApplicationScoped
class ValidationExtendedConsumer implements EventConsumer<ValidationExtended> {
    private static final int MOST_TRIES = 3;

    private final ScheduleStore store;
    private final AdvanceWindow windows;

    ValidationExtendedConsumer(ScheduleStore store, AdvanceWindow windows) {
        this.store = store;
        this.windows = windows;
    }

    @Override
    public Class<ValidationExtended> type() {
        return ValidationExtended.class;
    }

    @Override
    public void accept(Event<ValidationExtended> event) {
        String id = event.data().validation().id();
        boolean extended = false;
        for (int tries = 0; tries < MOST_TRIES && !extended; tries++) {
            extended = extend(id, event.data().attempt());
        }
        if (!extended) {
            throw new IllegalStateException("overtaken while extending " + id);
        }
        store.window(id).ifPresent(windows::advance);
    }

    /** False when somebody was faster, perhaps with the same event. */
    private boolean extend(String id, int attempt) {
        Document<WindowState> window = store.window(id)
                .orElseThrow(() -> new IllegalStateException("extended before it is known here: " + id));
        WindowState extended = window.body().extended(attempt);
        return extended.equals(window.body()) || store.replace(window, extended);
    }
}
