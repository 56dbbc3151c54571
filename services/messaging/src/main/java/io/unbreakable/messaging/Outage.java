package io.unbreakable.messaging;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Whether what failed is not the message, but what a service stands on: tables, bus, buckets. That comes back, however long it
 * takes, and then the message can be handled.
 */
final class Outage {
    private static final int SERVER_ERROR = 500;

    private Outage() {}

    /** Whether somewhere behind this failure AWS did not answer, answered that it cannot, or asked for patience. */
    static boolean isOne(@Nullable Throwable failure) {
        return failure != null && (isOneItself(failure) || isOne(failure.getCause()));
    }

    private static boolean isOneItself(Throwable failure) {
        return switch (failure) {
            case PublishingFailedException refused -> true;
            case SdkClientException unanswered -> true;
            case SdkServiceException answer -> answer.statusCode() >= SERVER_ERROR || answer.isThrottlingException();
            default -> false;
        };
    }
}
