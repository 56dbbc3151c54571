package io.unbreakable.sandbox.aws;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Creates queues that EventBridge may send to. */
final class Queues {

    private static final String FOURTEEN_DAYS = "1209600";

    private final SqsClient sqs;
    private final Map<String, String> arns = new HashMap<>();

    Queues(SqsClient sqs) {
        this.sqs = sqs;
    }

    /** A queue where messages end; gives its ARN. */
    String put(String name) {
        return put(name, Map.of(QueueAttributeName.MESSAGE_RETENTION_PERIOD, FOURTEEN_DAYS));
    }

    /** A queue that gives up a message after so many receives; gives its ARN. */
    String put(String name, String deadLetterArn, int maxReceiveCount) {
        String redrive = JsonNodeFactory.instance
                .objectNode()
                .put("deadLetterTargetArn", deadLetterArn)
                .put("maxReceiveCount", maxReceiveCount)
                .toString();
        return put(name, Map.of(QueueAttributeName.REDRIVE_POLICY, redrive));
    }

    /** The ARN of a queue that was put. */
    String arn(String name) {
        return Objects.requireNonNull(arns.get(name), name);
    }

    private String put(String name, Map<QueueAttributeName, String> attributes) {
        // without attributes it also answers for a queue that is there with other ones
        String url = sqs.createQueue(r -> r.queueName(name)).queueUrl();
        String arn = Objects.requireNonNull(
                sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                        .attributes()
                        .get(QueueAttributeName.QUEUE_ARN));
        var all = new HashMap<>(attributes);
        all.put(QueueAttributeName.POLICY, policy(arn));
        sqs.setQueueAttributes(r -> r.queueUrl(url).attributes(all));
        arns.put(name, arn);
        return arn;
    }

    private static String policy(String arn) {
        var policy = JsonNodeFactory.instance.objectNode().put("Version", "2012-10-17");
        var statement = policy.putArray("Statement").addObject();
        statement.put("Effect", "Allow").put("Action", "sqs:SendMessage").put("Resource", arn);
        statement.putObject("Principal").put("Service", "events.amazonaws.com");
        String account = arn.split(":", -1)[4];
        statement.putObject("Condition").putObject("StringEquals").put("aws:SourceAccount", account);
        return policy.toString();
    }
}
