package io.unbreakable.messaging;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.aws.sqs.SqsIncomingMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Takes messages from the service's queue. What fails comes back later, and later still each time. */
@ApplicationScoped
class Inbox {
    private final Dispatcher dispatcher;
    private final Queues queues;
    private final MessagingConfig.Messaging config;
    private final BackOff backOff;
    private final AtomicInteger inWork = new AtomicInteger();
    private final AtomicBoolean stopping = new AtomicBoolean();

    Inbox(Dispatcher dispatcher, Queues queues, MessagingConfig config) {
        this.dispatcher = dispatcher;
        this.queues = queues;
        this.config = config.messaging();
        this.backOff = new BackOff(this.config.backOff(), this.config.longestBackOff());
    }

    @Incoming("inbox")
    @RunOnVirtualThread
    void take(String body, SqsIncomingMetadata metadata) {
        Message message = metadata.getMessage();
        inWork.incrementAndGet();
        try {
            if (stopping.get()) {
                throw new IllegalStateException("stopping: the message is left to whoever runs next");
            }
            dispatcher.dispatch(body);
        } catch (RuntimeException failure) {
            hideForAWhile(message, failure);
            throw failure;
        } finally {
            inWork.decrementAndGet();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.set(true);
        Instant latest = Instant.now().plus(config.stopWithin());
        while (inWork.get() > 0 && Instant.now().isBefore(latest)) {
            Pause.forAbout(Duration.ofMillis(20));
        }
    }

    private void hideForAWhile(Message message, RuntimeException failure) {
        int receives = Integer.parseInt(
                message.attributes().getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1"));
        Duration howLong = stopping.get()
                ? Duration.ZERO
                : backOff.after(receives, ThreadLocalRandom.current().nextDouble());
        tell(failure, receives, howLong);
        try {
            queues.hide(message.receiptHandle(), howLong);
        } catch (AwsServiceException e) {
            Log.warnf("cannot lengthen the visibility timeout: %s", e.getMessage());
        }
    }

    /** The whole story once, a line for each repetition. */
    private static void tell(RuntimeException failure, int receives, Duration howLong) {
        if (receives == 1) {
            Log.errorf(failure, "attempt 1 failed, next in %d s", howLong.toSeconds());
        } else {
            Log.warnf("attempt %d failed, next in %d s: %s", receives, howLong.toSeconds(), failure);
        }
    }
}
