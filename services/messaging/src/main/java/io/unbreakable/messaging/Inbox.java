package io.unbreakable.messaging;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.aws.sqs.SqsIncomingMetadata;
import io.unbreakable.contracts.Topology;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Takes messages from the service's queue. What fails comes back later, and later still each time. */
@ApplicationScoped
class Inbox {
    private final Dispatcher dispatcher;
    private final Queues queues;
    private final Acknowledging acknowledging;
    private final MessagingConfig.Messaging config;
    private final Receiving receiving;
    private final BackOff backOff;
    private final AtomicInteger inWork = new AtomicInteger();
    private final AtomicBoolean stopping = new AtomicBoolean();

    Inbox(
            Dispatcher dispatcher,
            Queues queues,
            Acknowledging acknowledging,
            MessagingConfig config,
            @Identifier("inbox") Receiving receiving) {
        this.dispatcher = dispatcher;
        this.queues = queues;
        this.acknowledging = acknowledging;
        this.config = config.messaging();
        this.receiving = receiving;
        this.backOff = new BackOff(this.config.backOff(), this.config.longestBackOff());
    }

    /** Acknowledges by itself: work ends with the acknowledgement, and a failure of either does not end the taking. */
    @Incoming("inbox")
    @RunOnVirtualThread
    CompletionStage<Void> take(Message<String> message) {
        inWork.incrementAndGet();
        try {
            if (stopping.get()) {
                hide(message, Duration.ZERO); // left to whoever runs next
            } else {
                handle(message);
            }
        } finally {
            inWork.decrementAndGet();
        }
        return CompletableFuture.completedStage(null);
    }

    /** Begins nothing more, and waits until what was begun is finished and acknowledged, up to the limit. */
    void stop(@Observes ShutdownEvent event) {
        stopping.set(true);
        receiving.stop();
        Instant latest = Instant.now().plus(config.stopWithin());
        while ((receiving.isAsking() || inWork.get() > 0) && Instant.now().isBefore(latest)) {
            Pause.forAbout(Duration.ofMillis(20));
        }
    }

    private void handle(Message<String> message) {
        try {
            dispatcher.dispatch(message.getPayload(), sentAt(message));
            acknowledging.acknowledge(inQueue(message).receiptHandle());
        } catch (Throwable failure) { // whatever it is: what escaped from here would end the taking
            int receives = receives(message);
            Duration howLong =
                    backOff.after(receives, ThreadLocalRandom.current().nextDouble());
            tell(failure, receives, howLong);
            if (receives < Topology.MAX_RECEIVE_COUNT || !ends(message, failure, howLong)) {
                hide(message, howLong);
            }
        }
    }

    /** After the last attempt: begins again in an outage, which is not the message's fault, and else it is dead. */
    private boolean ends(Message<String> message, Throwable failure, Duration howLong) {
        return (Outage.isOne(failure) && beginsAgain(message, howLong)) || isDead(message, failure);
    }

    /** The same message once more, with all its attempts, unless it is too old; whether it is there. */
    private boolean beginsAgain(Message<String> message, Duration howLong) {
        try {
            if (!dispatcher.beginsAgain(message.getPayload(), howLong)) {
                return false;
            }
            message.ack().toCompletableFuture().join();
            return true;
        } catch (RuntimeException e) {
            Log.warnf("cannot begin again: %s", e.getMessage());
            return false;
        }
    }

    /** After the last attempt it goes where SQS would put it, but with the reason; whether it is there. */
    private boolean isDead(Message<String> message, Throwable failure) {
        try {
            dispatcher.toDeadLetters(
                    message.getPayload(),
                    "Failed %d times, at last with %s".formatted(Topology.MAX_RECEIVE_COUNT, failure));
            message.ack().toCompletableFuture().join();
            return true;
        } catch (RuntimeException e) {
            Log.warnf("left to the redrive policy of the queue: %s", e.getMessage());
            return false;
        }
    }

    private void hide(Message<String> message, Duration howLong) {
        try {
            queues.hide(inQueue(message).receiptHandle(), howLong);
        } catch (SdkException e) {
            Log.warnf("cannot change the visibility timeout: %s", e.getMessage());
        }
    }

    private static int receives(Message<String> message) {
        return Integer.parseInt(
                inQueue(message).attributes().getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1"));
    }

    private static @Nullable Instant sentAt(Message<String> message) {
        return message.getMetadata(SqsIncomingMetadata.class)
                .map(received -> received.getMessage().attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP))
                .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)))
                .orElse(null);
    }

    private static software.amazon.awssdk.services.sqs.model.Message inQueue(Message<String> message) {
        return message.getMetadata(SqsIncomingMetadata.class).orElseThrow().getMessage();
    }

    /** The whole story once, a line for each repetition. */
    private static void tell(Throwable failure, int receives, Duration howLong) {
        if (receives == 1) {
            Log.errorf(failure, "attempt 1 failed, next in %d s", howLong.toSeconds());
        } else {
            Log.warnf("attempt %d failed, next in %d s: %s", receives, howLong.toSeconds(), failure);
        }
    }
}
