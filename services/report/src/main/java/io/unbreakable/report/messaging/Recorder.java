package io.unbreakable.report.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.EventData;
import io.unbreakable.messaging.EventConsumer;
import io.unbreakable.report.store.ReadModel;

/** Takes one type of event and records it. */
final class Recorder<T extends EventData> implements EventConsumer<T> {
    private final Class<T> type;
    private final ReadModel readModel;

    Recorder(Class<T> type, ReadModel readModel) {
        this.type = type;
        this.readModel = readModel;
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public void accept(Event<T> event) {
        readModel.record(event.data());
        Log.infof("recorded %s", event.metadata().id());
    }
}
