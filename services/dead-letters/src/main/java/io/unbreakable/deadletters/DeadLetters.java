package io.unbreakable.deadletters;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Lists what lies in the dead-letter queues, and brings it back. Failures of SQS escape as the SDK's exceptions. */
public final class DeadLetters {
    private static final int BATCH = 10;
    private static final int HIDDEN_SECONDS = 30;
    private static final int MOST = 1_000;
    private final SqsClient sqs;
    private final InstantSource clock;

    public DeadLetters(SqsClient sqs, InstantSource clock) {
        this.sqs = requireNonNull(sqs, "sqs");
        this.clock = requireNonNull(clock, "clock");
    }

    /** What lies in a queue, a thousand at most; hidden from others while it is read. */
    public List<DeadLetter> list(DeadLetterQueue queue) {
        String url = url(queue.name());
        List<Message> taken = new ArrayList<>();
        try {
            taken.addAll(take(url));
            return taken.stream().map(message -> Reading.of(message, queue)).toList();
        } finally {
            taken.forEach(message -> show(url, message));
        }
    }

    /**
     * Brings back what lies in a queue now and is meant.
     *
     * @return what was brought back
     */
    public List<DeadLetter> redrive(DeadLetterQueue queue, Predicate<DeadLetter> meant) {
        String url = url(queue.name());
        String home = url(queue.home());
        Instant begun = clock.instant();
        List<DeadLetter> brought = new ArrayList<>();
        for (Message message : take(url)) {
            DeadLetter letter = Reading.of(message, queue);
            if (meant.test(letter) && !Reading.sentAt(message).isAfter(begun)) {
                send(home, message);
                sqs.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
                brought.add(letter);
            } else {
                show(url, message);
            }
        }
        return brought;
    }

    /** Everything that is not hidden, as long as anything comes; a queue that is empty is not asked twice. */
    private List<Message> take(String url) {
        List<Message> taken = new ArrayList<>();
        List<Message> batch = isEmpty(url) ? List.of() : receive(url);
        while (!batch.isEmpty() && taken.size() < MOST) {
            taken.addAll(batch);
            batch = receive(url);
        }
        return taken;
    }

    private boolean isEmpty(String url) {
        String number = sqs.getQueueAttributes(request ->
                        request.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .attributes()
                .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
        return "0".equals(number);
    }

    private List<Message> receive(String url) {
        return sqs.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(BATCH)
                        .visibilityTimeout(HIDDEN_SECONDS)
                        .waitTimeSeconds(1)
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.SENT_TIMESTAMP))
                .messages();
    }

    private void send(String url, Message message) {
        sqs.sendMessage(request ->
                request.queueUrl(url).messageBody(message.body()).messageAttributes(message.messageAttributes()));
    }

    private void show(String url, Message message) {
        sqs.changeMessageVisibility(request ->
                request.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(0));
    }

    private String url(String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }
}
