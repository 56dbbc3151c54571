package io.unbreakable.messaging;

import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

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

    /** Whether it may go by, as throttling does, or somebody may put it right, as a missing permission. */
    public static boolean isTemporary(SdkException e) {
        return switch (e) {
            case SdkClientException notReached -> true;
            case AwsServiceException refused ->
                refused.isThrottlingException()
                        || refused.statusCode() >= 500
                        || refused.statusCode() == 403
                        || (refused.awsErrorDetails() != null
                                && NOT_ALLOWED.contains(
                                        String.valueOf(refused.awsErrorDetails().errorCode())));
            default -> false;
        };
    }
}
