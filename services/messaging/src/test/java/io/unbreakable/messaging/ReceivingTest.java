package io.unbreakable.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

class ReceivingTest {
    private static final int AN_HOUR = 3_600;
    private static final int OVERDUE_AT_ONCE = -1;

    @Test
    void whoHasAskedWaitsForTheAnswerWhenStopping() {
        Receiving receiving = new Receiving(AN_HOUR);

        receiving.customize(ReceiveMessageRequest.builder());
        receiving.stop();

        assertThat(receiving.isAsking()).isTrue();
    }

    @Test
    void nobodyWaitsForAnAnswerThatIsOverdue() {
        Receiving receiving = new Receiving(OVERDUE_AT_ONCE);

        receiving.customize(ReceiveMessageRequest.builder());
        assertThat(receiving.isAsking()).isTrue();
        receiving.stop();

        assertThat(receiving.isAsking()).isFalse();
    }

    @Test
    void nothingIsAskedForBetweenTheStopAndTheEnd() {
        Receiving receiving = new Receiving(AN_HOUR);
        receiving.customize(ReceiveMessageRequest.builder());
        receiving.stop();

        CompletableFuture<Void> next =
                CompletableFuture.runAsync(() -> receiving.customize(ReceiveMessageRequest.builder()));

        await().atMost(Duration.ofSeconds(150)).until(() -> !receiving.isAsking());
        assertThat(next).isNotDone();
        receiving.end();
        assertThatThrownBy(next::join).isInstanceOf(CompletionException.class).hasMessageContaining("stopped");
    }
}
