package io.unbreakable.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** How much lies in the service's queues: asked when somebody wants to know, and not more often than every few seconds. */
@Singleton
class QueueDepths implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Depths own;
    private final Depths dead;

    QueueDepths(Queues queues, InstantSource clock) {
        this.own = new Depths(queues::depths, clock);
        this.dead = new Depths(queues::deadLetterDepths, clock);
    }

    @Override
    public void bindTo(MeterRegistry metrics) {
        gauge(metrics, "waiting", QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
        gauge(metrics, "inWork", QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
        gauge(metrics, "delayed", QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);
        Gauge.builder("unbreakable.dlq.depth", () -> dead.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .register(metrics);
    }

    private void gauge(MeterRegistry metrics, String state, QueueAttributeName attribute) {
        Gauge.builder("unbreakable.queue.depth", () -> own.get(attribute))
                .tag("state", state)
                .register(metrics);
    }

    /** What was asked last; NaN while the queue cannot be asked. */
    private static final class Depths {
        private final Supplier<Map<QueueAttributeName, String>> source;
        private final InstantSource clock;
        private Map<QueueAttributeName, String> last = Map.of();
        private Instant until = Instant.MIN;

        Depths(Supplier<Map<QueueAttributeName, String>> source, InstantSource clock) {
            this.source = source;
            this.clock = clock;
        }

        synchronized double get(QueueAttributeName attribute) {
            Instant now = clock.instant();
            if (!now.isBefore(until)) {
                last = ask();
                until = now.plus(FRESH);
            }
            String depth = last.get(attribute);
            return depth == null ? Double.NaN : Double.parseDouble(depth);
        }

        private Map<QueueAttributeName, String> ask() {
            try {
                return source.get();
            } catch (SdkException e) {
                return Map.of();
            }
        }
    }
}
