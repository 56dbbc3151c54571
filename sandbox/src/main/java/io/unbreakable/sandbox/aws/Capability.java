package io.unbreakable.sandbox.aws;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One thing that the services rely on.
 *
 * @param name what has to be so
 * @param trial finds out, and says what is wrong; null for nothing
 */
record Capability(String name, Trial trial) {
    Capability {
        requireNonNull(name, "name");
        requireNonNull(trial, "trial");
    }

    /** Tries something out. */
    interface Trial {
        @Nullable String wrong() throws InterruptedException;
    }

    /** What is wrong, after at most this time; null for nothing. */
    @Nullable String wrong(Duration limit) {
        FutureTask<@Nullable String> task = new FutureTask<>(trial::wrong);
        Thread thread = Thread.ofVirtual().start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return "no answer within " + limit.toSeconds() + " s";
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SdkException refused) {
                return "it answers: " + refused.getMessage();
            }
            throw new IllegalStateException(name, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        } finally {
            thread.interrupt();
        }
    }
}
