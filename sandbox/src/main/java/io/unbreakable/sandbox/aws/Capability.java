package io.unbreakable.sandbox.aws;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
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
        Thread thread = Thread.ofPlatform().daemon().start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return "no answer within " + limit.toSeconds() + " s";
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SdkException refused) {
                return words(refused);
            }
            throw new IllegalStateException(name, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        } finally {
            thread.interrupt();
        }
    }

    private static String words(SdkException refused) {
        if (refused instanceof AwsServiceException answer && answer.awsErrorDetails() != null) {
            var details = answer.awsErrorDetails();
            return Stream.of(Integer.toString(answer.statusCode()), details.errorCode(), details.errorMessage())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" ", "it answers: ", ""));
        }
        if (refused instanceof SdkClientException && refused.getCause() instanceof IOException nobody) {
            return "nobody answers: " + nobody.getMessage();
        }
        return "it answers: " + refused.getMessage();
    }
}
