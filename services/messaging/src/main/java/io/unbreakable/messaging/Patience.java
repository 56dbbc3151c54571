package io.unbreakable.messaging;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * Asks SQS again until it answers, except when there is no such queue.
 *
 * @param first pause
 * @param longest pause; each is twice as long as the one before
 */
record Patience(Duration first, Duration longest) {
    static final Patience USUAL = new Patience(Duration.ofMillis(500), Duration.ofSeconds(10));

    /** The answer of a call that is made again while it fails. */
    <T> CompletableFuture<T> with(Supplier<CompletableFuture<T>> call) {
        return with(Uni.createFrom().completionStage(call)).subscribeAsCompletionStage();
    }

    /** The same, subscribed to again while it fails. */
    <T> Uni<T> with(Uni<T> question) {
        return question.onFailure(failure -> !isMissing(failure))
                .invoke(failure -> Log.warnf("SQS does not answer, asking again: %s", failure))
                .onFailure(failure -> !isMissing(failure))
                .retry()
                .withBackOff(first, longest)
                .indefinitely();
    }

    private static boolean isMissing(@Nullable Throwable failure) {
        return failure != null && (failure instanceof QueueDoesNotExistException || isMissing(failure.getCause()));
    }
}
