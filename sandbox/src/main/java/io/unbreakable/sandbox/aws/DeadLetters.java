package io.unbreakable.sandbox.aws;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Puts what could not be delivered into the target's dead-letter queue, with the reason as attributes. */
final class DeadLetters {

    private static final System.Logger LOG = System.getLogger(DeadLetters.class.getName());

    private final SqsClient sqs;

    DeadLetters(SqsClient sqs) {
        this.sqs = sqs;
    }

    /**
     * Gives an event up.
     *
     * @param exhausted the limit of the retry policy that was reached, or null when trying again was hopeless
     */
    void add(Dispatch dispatch, DeliveryFault fault, int retries, @Nullable String exhausted) {
        String arn = dispatch.target().deadLetterArn();
        if (arn == null) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "An event for {0} is lost: {1}",
                    dispatch.target().arn(),
                    fault);
            return;
        }
        var attributes = new HashMap<>(Map.of(
                "RULE_ARN", text(dispatch.ruleArn()),
                "TARGET_ARN", text(dispatch.target().arn()),
                "ERROR_CODE", text(fault.code()),
                "ERROR_MESSAGE", text(fault.message()),
                "RETRY_ATTEMPTS", text(Integer.toString(retries))));
        if (exhausted != null) {
            attributes.put("EXHAUSTED_RETRY_CONDITION", text(exhausted));
        }
        try {
            String url =
                    sqs.getQueueUrl(r -> r.queueName(Account.queueName(arn))).queueUrl();
            sqs.sendMessage(r -> r.queueUrl(url).messageBody(dispatch.body()).messageAttributes(attributes));
        } catch (SdkException e) {
            LOG.log(System.Logger.Level.WARNING, "An event is lost: dead-letter queue {0} does not take it", arn);
        }
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }
}
