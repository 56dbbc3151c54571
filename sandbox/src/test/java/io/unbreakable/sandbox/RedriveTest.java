package io.unbreakable.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.deadletters.DeadLetterQueue;
import io.unbreakable.sandbox.aws.Clients;
import io.unbreakable.sandbox.aws.Sqs;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

class RedriveTest {
    private static final String DEAD = Topology.deadLetterQueue(Service.INGEST);
    private static final String HOME = Topology.queue(Service.INGEST);
    private final Sqs server = new Sqs(0);
    private final SqsClient sqs = Clients.sqs(server.uri());

    @BeforeEach
    void provision() {
        for (DeadLetterQueue queue : DeadLetterQueue.all()) {
            sqs.createQueue(request -> request.queueName(queue.name()));
            sqs.createQueue(request -> request.queueName(queue.home()));
        }
    }

    @AfterEach
    void stop() {
        sqs.close();
        server.close();
    }

    @Test
    void bringsBackEverythingAndSaysHowManyAndWhy() {
        for (int i = 0; i < 23; i++) {
            die(DEAD, "message " + i, i < 20 ? "it has no PID" : "nobody takes it");
        }
        die(Topology.rulesTo(Service.REPORT).getFirst().undeliverableQueue(), "event", "away");

        String said = redrive(false);

        assertThat(said)
                .contains("unbreakable-ingest-dlq: 23 back to unbreakable-ingest")
                .contains("  20 x it has no PID")
                .contains("  3 x nobody takes it")
                .contains("unbreakable-report-undeliverable: 1 back to unbreakable-report")
                .contains("24 in all.");
        assertThat(number(HOME)).isEqualTo(23);
        assertThat(number(DEAD)).isZero();
        assertThat(receive(HOME))
                .allSatisfy(message -> assertThat(message.messageAttributes()).containsKey("reason"));
    }

    @Test
    void aDryRunSaysTheSameAndMovesNothing() {
        die(DEAD, "message", "it has no PID\u202E\r\n0 in all");

        String said = redrive(true);

        assertThat(said)
                .contains("unbreakable-ingest-dlq: 1")
                .contains("1 x it has no PID\uFFFD 0 in all")
                .contains("nothing was moved");
        assertThat(number(DEAD)).isEqualTo(1);
        assertThat(receive(DEAD)).hasSize(1);
        assertThat(number(HOME)).isZero();
    }

    @Test
    void saysWhenThereIsNothing() {
        assertThat(redrive(false)).isEqualTo("Nothing lies there." + System.lineSeparator());
    }

    private String redrive(boolean dryRun) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        RedriveCommand.redrive(sqs, dryRun, new PrintStream(said, true, UTF_8));
        return said.toString(UTF_8);
    }

    private void die(String queue, String body, String reason) {
        MessageAttributeValue why = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(reason)
                .build();
        sqs.sendMessage(
                request -> request.queueUrl(url(queue)).messageBody(body).messageAttributes(Map.of("reason", why)));
    }

    private int number(String queue) {
        String number = sqs.getQueueAttributes(request ->
                        request.queueUrl(url(queue)).attributeNamesWithStrings("ApproximateNumberOfMessages"))
                .attributesAsStrings()
                .getOrDefault("ApproximateNumberOfMessages", "0");
        return Integer.parseInt(number);
    }

    private List<Message> receive(String queue) {
        return sqs.receiveMessage(request ->
                        request.queueUrl(url(queue)).maxNumberOfMessages(10).messageAttributeNames("All"))
                .messages();
    }

    private String url(String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }
}
