package io.unbreakable.sandbox.aws;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * Why an event did not arrive, in EventBridge's words.
 *
 * @param passing whether another attempt may help
 */
record DeliveryFault(String code, String message, boolean passing) {

    static DeliveryFault of(SdkException e) {
        String message = String.valueOf(e.getMessage());
        return switch (e) {
            case QueueDoesNotExistException gone -> new DeliveryFault("NO_RESOURCE", message, false);
            case SqsException refused
            when refused.isThrottlingException() -> new DeliveryFault("THROTTLING", message, true);
            case SqsException refused when refused.statusCode() < 500 -> refused(message);
            case SdkClientException unreachable -> new DeliveryFault("CONNECTION_FAILURE", message, true);
            default -> unknown(message);
        };
    }

    static DeliveryFault refused(String message) {
        return new DeliveryFault("INVALID_PARAMETER", message, false);
    }

    static DeliveryFault unknown(String message) {
        return new DeliveryFault("UNKNOWN", message, true);
    }
}
