package io.unbreakable.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.UnreadableEventException;
import io.unbreakable.monspec.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** Hands each message to the one handler of its detail-type; what nobody can read or take goes to the dead-letter queue. */
@ApplicationScoped
class Dispatcher {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final int LONGEST_REASON = 500;

    private final Map<String, MessageHandler> handlers;
    private final Later later;
    private final Queues queues;
    private final Tracing tracing;
    private final MeterRegistry metrics;
    private final InstantSource clock;
    private final MessagingConfig.Messaging config;

    Dispatcher(
            @All List<MessageHandler> handlers,
            Later later,
            Queues queues,
            Tracing tracing,
            MeterRegistry metrics,
            InstantSource clock,
            MessagingConfig config) {
        this.handlers = handlers.stream().collect(Collectors.toMap(MessageHandler::detailType, handler -> handler));
        this.later = later;
        this.queues = queues;
        this.tracing = tracing;
        this.metrics = metrics;
        this.clock = clock;
        this.config = config.messaging();
    }

    /**
     * Has a message handled, or puts it back when its time has not come.
     *
     * @param sentAt when it came into the queue; null when the queue does not say
     */
    void dispatch(String body, @Nullable Instant sentAt) {
        try {
            Envelope envelope = EventJson.read(body, Envelope.class);
            if (isDue(envelope)) {
                age(envelope, sentAt);
                hand(envelope);
            } else {
                later.put(envelope);
            }
        } catch (UnreadableEventException e) {
            toDeadLetters(body, String.valueOf(e.getMessage()));
        }
    }

    private void hand(Envelope envelope) {
        MessageHandler handler = handlers.get(envelope.detailType());
        if (handler == null) {
            throw new UnreadableEventException("nobody takes " + envelope.detailType(), null);
        }
        Trail trail = Trail.of(envelope);
        MDC.put("eventId", envelope.detail().at("/metadata/id").asText(envelope.id()));
        trail.forEach(MDC::put);
        Timer.Sample sample = Timer.start(metrics);
        try {
            tracing.inSpan(envelope.detailType(), trail, () -> handler.handle(envelope));
            count(sample, envelope, "handled");
        } catch (RuntimeException e) {
            count(sample, envelope, e instanceof UnreadableEventException ? "unreadable" : "failed");
            throw e;
        } finally {
            MDC.clear();
        }
    }

    /** Whether its time has come; the last fraction of a second, which SQS cannot delay, is waited for here. */
    private boolean isDue(Envelope envelope) {
        Instant notBefore = envelope.notBefore();
        if (notBefore == null) {
            return true;
        }
        Duration left = Duration.between(clock.instant(), notBefore);
        if (left.compareTo(SHORT) >= 0) {
            return false;
        }
        if (left.isPositive()) {
            Pause.forAbout(left);
        }
        return true;
    }

    /**
     * Sends a message again, as a new one, that what the service stands on did not let it handle.
     *
     * @return false when it has been tried for too long
     */
    boolean beginsAgain(String body, Duration delay) {
        Envelope envelope = EventJson.read(body, Envelope.class);
        Instant since = envelope.notBefore() == null ? envelope.time() : envelope.notBefore();
        if (since == null || since.plus(config.giveUpAfter()).isBefore(clock.instant())) {
            return false;
        }
        metrics.counter("unbreakable.messages.again").increment();
        queues.send(body, delay);
        return true;
    }

    /** Puts a message where a person finds it, with the reason, and may bring it back. */
    void toDeadLetters(String body, String reason) {
        String said = PlainText.cut(PlainText.line(reason), LONGEST_REASON);
        Log.warnf("into the dead-letter queue: %s", said);
        metrics.counter("unbreakable.messages.dead").increment();
        queues.sendToDeadLetters(body, said);
    }

    /** How long it lay there although it could have been taken. */
    private void age(Envelope envelope, @Nullable Instant sentAt) {
        Instant since = envelope.notBefore() == null ? sentAt : envelope.notBefore();
        if (since != null) {
            Duration age = Duration.between(since, clock.instant());
            metrics.timer("unbreakable.queue.age").record(age.isNegative() ? Duration.ZERO : age);
        }
    }

    private void count(Timer.Sample sample, Envelope envelope, String outcome) {
        sample.stop(metrics.timer("unbreakable.messages", "type", envelope.detailType(), "outcome", outcome));
    }
}
