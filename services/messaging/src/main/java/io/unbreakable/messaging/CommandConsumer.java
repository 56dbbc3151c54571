package io.unbreakable.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.UnreadableEventException;

/**
 * Takes one type of command that the service sent to itself with {@link Later}.
 *
 * @param <C> the command
 */
public interface CommandConsumer<C extends Record> extends MessageHandler {
    /** The record of the command. */
    Class<C> type();

    /** Handles one command, not before its time; see {@link MessageHandler}. */
    void accept(C command);

    @Override
    default String detailType() {
        return detailType(type());
    }

    @Override
    default void handle(Envelope envelope) {
        try {
            accept(EventJson.mapper().treeToValue(envelope.detail(), type()));
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException("not a readable " + type().getSimpleName(), e);
        }
    }

    /** The detail-type in which this command travels. */
    static String detailType(Class<? extends Record> command) {
        return "command/" + command.getSimpleName();
    }
}
