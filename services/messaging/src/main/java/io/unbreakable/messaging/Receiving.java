package io.unbreakable.messaging;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.aws.sqs.SqsReceiveMessageRequestCustomizer;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/**
 * How messages are asked for. A stopping service asks for no more, else what it gives back would come to it again at once and soon
 * be a dead letter; and it waits for the answer to its last request, else what that brings would be hidden until its time-out.
 */
@Singleton
@Identifier("inbox") class Receiving implements SqsReceiveMessageRequestCustomizer {
    private static final Duration HANDING_OVER = Duration.ofMillis(100);

    private final Duration longestAnswer;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean asking;
    private volatile @Nullable Instant answeredBy;

    Receiving(@ConfigProperty(name = "mp.messaging.incoming.inbox.wait-time-seconds") int waitTimeSeconds) {
        this.longestAnswer = Duration.ofSeconds(waitTimeSeconds + 1L);
    }

    /** Called before each request, when the one before is answered, on a thread that does nothing else. */
    @Override
    public void customize(ReceiveMessageRequest.Builder request) {
        if (answeredBy != null) {
            Pause.forAbout(HANDING_OVER);
            asking = false;
            awaitEnd();
        }
        asking = true;
        request.messageSystemAttributeNames(
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, MessageSystemAttributeName.SENT_TIMESTAMP)
                .messageAttributeNames(List.of()); // the connector would load the class that one of them names
    }

    /** From now on nothing is asked for. */
    void stop() {
        answeredBy = Instant.now().plus(longestAnswer);
    }

    /** Whether something asked for may still come: an answer that is long overdue will not. */
    boolean isAsking() {
        Instant latest = answeredBy;
        return asking && (latest == null || Instant.now().isBefore(latest));
    }

    @PreDestroy
    void end() {
        ended.countDown();
    }

    /** Failing before the end would make the connector drop what it has received and not yet handed over. */
    private void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("stopped");
    }
}
