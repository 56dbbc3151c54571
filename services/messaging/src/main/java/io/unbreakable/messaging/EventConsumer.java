package io.unbreakable.messaging;

import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.EventType;

/**
 * Takes one type of our own events.
 *
 * @param <T> what the event says
 */
public interface EventConsumer<T extends EventData> extends MessageHandler {
    /** The record of what it takes. */
    Class<T> type();

    /** Handles one event; see {@link MessageHandler}. */
    void accept(Event<T> event);

    @Override
    default String detailType() {
        return EventType.of(type()).detailType();
    }

    @Override
    default void handle(Envelope envelope) {
        accept(EventJson.read(envelope.detail(), type()));
    }
}
