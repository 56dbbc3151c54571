package io.unbreakable.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

class PatientSqsTest {
    private static final Patience SHORT = new Patience(Duration.ofMillis(1), Duration.ofMillis(1));

    private final Deque<Throwable> failures = new ArrayDeque<>();
    private final SqsAsyncClient failing = new SqsAsyncClient() {
        @Override
        public CompletableFuture<ReceiveMessageResponse> receiveMessage(ReceiveMessageRequest request) {
            return failures.isEmpty()
                    ? CompletableFuture.completedFuture(
                            ReceiveMessageResponse.builder().messages(List.of()).build())
                    : CompletableFuture.failedFuture(failures.pop());
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    };

    @Test
    void asksForMessagesUntilItIsAnswered() throws Exception {
        failures.add(SdkClientException.create("not reachable"));
        failures.add(SqsException.builder().statusCode(500).message("internal").build());
        failures.add(SdkClientException.create("not reachable"));

        assertThat(receive().hasMessages()).isTrue();
        assertThat(failures).isEmpty();
    }

    @Test
    void doesNotWaitForAQueueThatDoesNotExist() {
        failures.add(QueueDoesNotExistException.builder().message("gone").build());

        assertThatThrownBy(this::receive).hasCauseInstanceOf(QueueDoesNotExistException.class);
    }

    @Test
    void asksForTheAddressOfTheQueueUntilItIsAnswered() {
        failures.add(SdkClientException.create("not reachable"));
        Uni<String> lookup = Uni.createFrom().item(() -> {
            if (!failures.isEmpty()) {
                throw (RuntimeException) failures.pop();
            }
            return "http://queue";
        });

        assertThat(SHORT.with(lookup).await().atMost(Duration.ofSeconds(30))).isEqualTo("http://queue");
    }

    private ReceiveMessageResponse receive() throws Exception {
        return PatientSqs.patient(failing, SHORT)
                .receiveMessage(ReceiveMessageRequest.builder().build())
                .get(30, TimeUnit.SECONDS);
    }
}
