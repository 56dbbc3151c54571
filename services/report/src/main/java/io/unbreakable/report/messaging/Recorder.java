package io.unbreakable.report.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.EventData;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.report.store.ReadModel;

/** Takes one type of event, records it, and has people told of it who want to be. */
final class Recorder<T extends EventData> implements EventConsumer<T> {
    private final Class<T> type;
    private final ReadModel readModel;
    private final Announcer announcer;

    Recorder(Class<T> type, ReadModel readModel, Announcer announcer) {
        this.type = type;
        this.readModel = readModel;
        this.announcer = announcer;
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public void accept(Event<T> event) {
        readModel.record(event.data());
        Log.infof("recorded %s", event.metadata().id());
        announcer.announce(event.data());
    }
}
