package io.unbreakable.approver.messaging;

import java.time.Duration;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

/** What to do when CodePipeline does not answer. */
final class Faults {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Set<String> NOT_ALLOWED = Set.of(
            "AccessDeniedException",
            "ExpiredTokenException",
            "UnrecognizedClientException",
            "InvalidClientTokenId",
            "IncompleteSignature",
            "InvalidSignatureException");

    private Faults() {}

    /** Whether it may go by, or somebody may put it right. */
    static boolean isTemporary(SdkException e) {
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

    /** The longer it lasts, the less often it is tried: a tenth of the time that it lasts already, up to half a minute. */
    static Duration pause(Duration lasts, Duration shortest) {
        Duration tenth = lasts.dividedBy(10);
        Duration pause = tenth.compareTo(shortest) < 0 ? shortest : tenth;
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
