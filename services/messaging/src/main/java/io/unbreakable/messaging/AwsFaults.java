package io.unbreakable.messaging;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Tells what AWS refuses for good from what it does not do now. */
public final class AwsFaults {
    private static final Set<String> NOT_ALLOWED = Set.of(
            "AccessDeniedException",
            "ExpiredTokenException",
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "IncompleteSignature",
            "InvalidSignatureException");

    private AwsFaults() {}

    /** Whether it may go by, as an outage does, or somebody may put it right, as a missing permission. */
    public static boolean isTemporary(SdkException e) {
        return isOutage(e) || (e instanceof AwsServiceException refused && isNotAllowed(refused));
    }

    /** Whether AWS did not answer, answered that it cannot, or asks for patience. */
    public static boolean isOutage(SdkException e) {
        return switch (e) {
            case SdkClientException notReached -> true;
            case SdkServiceException answer -> answer.statusCode() >= 500 || answer.isThrottlingException();
            default -> false;
        };
    }

    private static boolean isNotAllowed(AwsServiceException refused) {
        return refused.statusCode() == 403
                || (refused.awsErrorDetails() != null
                        && NOT_ALLOWED.contains(
                                String.valueOf(refused.awsErrorDetails().errorCode())));
    }
}
