package io.unbreakable.messaging;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Whether what failed is not the message, but what a service stands on: tables, bus, buckets. That comes back, however long it
 * takes, and then the message can be handled.
 */
final class Outage {
    private Outage() {}

    /** Whether somewhere behind this failure AWS did not answer, answered that it cannot, or asked for patience. */
    static boolean isOne(@Nullable Throwable failure) {
        return failure != null && (isOneItself(failure) || isOne(failure.getCause()));
    }

    private static boolean isOneItself(Throwable failure) {
        return switch (failure) {
            case PublishingFailedException refused -> true;
            case SdkException e -> AwsFaults.isOutage(e);
            default -> false;
        };
    }
}
