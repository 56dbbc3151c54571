package io.unbreakable.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Waiting: sends a command to the service's own queue, to be taken at its time and not before. Waits longer than SQS can delay
 * are done in hops. What was sent survives a restart.
 */
@ApplicationScoped
public class Later {
    /** SQS delays a message by at most this. */
    private static final Duration LONGEST_HOP = Duration.ofMinutes(15);

    private final Queues queues;
    private final InstantSource clock;
    private final Tracing tracing;
    private final MessagingConfig config;

    Later(Queues queues, InstantSource clock, Tracing tracing, MessagingConfig config) {
        this.queues = queues;
        this.clock = clock;
        this.tracing = tracing;
        this.config = config;
    }

    /** Sends this command to ourselves, to be taken at that time; a time in the past means at once. */
    public void at(Instant time, Record command) {
        JsonNode detail = EventJson.mapper().valueToTree(command);
        put(new Envelope(
                UUID.randomUUID().toString(),
                CommandConsumer.detailType(command.getClass()),
                config.service().source(),
                clock.instant(),
                time,
                detail,
                List.of(),
                Trail.current(tracing.traceparent())));
    }

    /** Sends this command to ourselves, to be taken after this time. */
    public void in(Duration delay, Record command) {
        at(clock.instant().plus(delay), command);
    }

    /** Puts a message back that came before its time. */
    void put(Envelope envelope) {
        Duration left =
                envelope.notBefore() == null ? Duration.ZERO : Duration.between(clock.instant(), envelope.notBefore());
        queues.send(EventJson.write(envelope), hop(left));
    }

    /** How long SQS has to delay it this time: what is left, or as much of it as SQS can; what is over is at once. */
    static Duration hop(Duration left) {
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(LONGEST_HOP) < 0 ? left : LONGEST_HOP;
    }
}
