package io.unbreakable.scheduler.messaging;

import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.messaging.Later;
import io.unbreakable.scheduler.domain.WindowState;
import io.unbreakable.scheduler.store.ScheduleStore;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Opens a window, and sets the two alarms: when it is due and when it is too late. A repetition sets no further ones; should the
 * first have crashed in between, the sweep finds the window.
 */
@ApplicationScoped
class ValidationRequestedConsumer implements EventConsumer<ValidationRequested> {
    private final ScheduleStore store;
    private final Later later;
    private final AdvanceWindow windows;

    ValidationRequestedConsumer(ScheduleStore store, Later later, AdvanceWindow windows) {
        this.store = store;
        this.later = later;
        this.windows = windows;
    }

    @Override
    public Class<ValidationRequested> type() {
        return ValidationRequested.class;
    }

    @Override
    public void accept(Event<ValidationRequested> event) {
        Validation validation = event.data().validation();
        store.open(WindowState.opened(validation)).ifPresent(window -> {
            later.at(validation.gate().deadline(), new Expire(validation.id()));
            windows.advance(window);
        });
    }
}
