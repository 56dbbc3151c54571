package io.unbreakable.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.sandbox.http.AwsException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A queue that a rule sends its events to.
 *
 * @param definition as PutTargets gave it
 * @param deadLetterArn the queue for what cannot be delivered, if any
 */
record Target(
        String id,
        String arn,
        JsonNode definition,
        @Nullable String deadLetterArn,
        int retries,
        long maxAgeSeconds) {

    private static final List<String> NOT_BUILT = List.of("Input", "InputPath", "InputTransformer");

    static Target of(JsonNode definition) {
        String id = Input.required(definition, "Id");
        String arn = Input.required(definition, "Arn");
        if (!arn.startsWith("arn:aws:sqs:")) {
            throw new AwsException(
                    "ValidationException", "The sandbox delivers to SQS queues only, not to " + arn + ".");
        }
        for (String member : NOT_BUILT) {
            if (definition.has(member)) {
                throw new AwsException(
                        "ValidationException", "The sandbox delivers whole events, without " + member + ".");
            }
        }
        JsonNode policy = definition.path("RetryPolicy");
        return new Target(
                id,
                arn,
                definition,
                definition.path("DeadLetterConfig").path("Arn").textValue(),
                policy.path("MaximumRetryAttempts").asInt(185),
                policy.path("MaximumEventAgeInSeconds").asLong(86_400));
    }
}
