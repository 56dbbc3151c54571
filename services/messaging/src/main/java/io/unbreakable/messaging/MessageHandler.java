package io.unbreakable.messaging;

/**
 * Takes the messages of one detail-type from the service's queue. A bean of this type is all it takes to be called.
 *
 * <p>May be called twice with the same message, and out of order. Returning acknowledges; an exception brings the message
 * back later, and after a few times into the dead-letter queue.
 */
public interface MessageHandler {
    /** The detail-type it takes. */
    String detailType();

    /** Handles one message, on a virtual thread. */
    void handle(Envelope envelope);
}
