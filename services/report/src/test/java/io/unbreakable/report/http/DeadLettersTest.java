package io.unbreakable.report.http;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.messaging.AwsTestResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Dead letters of services that do not run here: what is brought back stays in their queues. */
@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
class DeadLettersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private final String marker = UUID.randomUUID().toString();

    @Inject
    SqsClient sqs;

    @Test
    void showsWhatAnyServiceCouldNotReadAndWhy() {
        String evil = "<script>alert(1)</script>{7 * 7}\u202E";
        die(
                Topology.deadLetterQueue(Service.SCHEDULER),
                "no JSON " + marker,
                "reason",
                "it is no JSON " + marker + evil);
        die(
                Topology.rulesTo(Service.APPROVER).getFirst().undeliverableQueue(),
                event(),
                "ERROR_CODE",
                "NO_PERMISSIONS");
        die(Topology.deadLetterQueue(Service.EVALUATOR), event().replace("validation.due.v1", "<b>"), "other", "x");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(listed()).hasSize(3));

        assertThat(listed())
                .anySatisfy(letter -> assertThat(letter)
                        .containsEntry("service", "scheduler")
                        .containsEntry("reason", "it is no JSON " + marker + evil)
                        .satisfies(
                                unread -> assertThat(unread.get("detailType")).isNull()))
                .anySatisfy(letter -> assertThat(letter)
                        .containsEntry("service", "approver")
                        .containsEntry("eventId", marker)
                        .containsEntry("reason", "EventBridge could not deliver it: NO_PERMISSIONS"))
                .anySatisfy(letter ->
                        assertThat(String.valueOf(letter.get("reason"))).startsWith("Taken again and again"));
        assertThat(given().get("/dead-letters").then().statusCode(200).extract().asString())
                .contains("it is no JSON " + marker + "&lt;script&gt;alert(1)&lt;/script&gt;{7 * 7}\uFFFD")
                .contains("<strong>&lt;b&gt;</strong>")
                .contains("Bring all of scheduler back")
                .doesNotContain("<script>alert", "\u202E");
    }

    @Test
    void bringsBackOneWithItsReasonAndLeavesTheOthers() {
        die(Topology.deadLetterQueue(Service.EVALUATOR), event(), "reason", "of " + marker);
        die(Topology.deadLetterQueue(Service.APPROVER), event(), "reason", "of " + marker);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(listed()).hasSize(2));
        String id = listed().stream()
                .filter(letter -> "evaluator".equals(letter.get("service")))
                .map(letter -> String.valueOf(letter.get("id")))
                .findFirst()
                .orElseThrow();

        List<Map<String, Object>> redriven = given().accept("application/json")
                .formParam("service", "evaluator")
                .formParam("id", id)
                .post("/api/v1/dead-letters/redrive")
                .then()
                .statusCode(200)
                .extract()
                .path("redriven");

        assertThat(redriven).extracting(letter -> letter.get("id")).containsExactly(id);
        Message back = taken(Service.EVALUATOR);
        assertThat(back.body()).isEqualTo(event());
        assertThat(requireNonNull(back.messageAttributes().get("reason")).stringValue())
                .isEqualTo("of " + marker);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(listed()).hasSize(1));
    }

    @Test
    void takesNoOrdersFromForeignPagesNorForServicesThatDoNotExist() {
        given().header("Origin", "https://evil.example")
                .formParam("service", "scheduler")
                .post("/api/v1/dead-letters/redrive")
                .then()
                .statusCode(403);
        given().formParam("service", "imagined")
                .post("/api/v1/dead-letters/redrive")
                .then()
                .statusCode(400);
    }

    private String event() {
        return "{\"id\":\"e\",\"detail-type\":\"validation.due.v1\",\"source\":\"unbreakable.scheduler\","
                + "\"detail\":{\"metadata\":{\"id\":\"" + marker + "\"}}}";
    }

    private void die(String queue, String body, String attribute, String value) {
        MessageAttributeValue reason = MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
        sqs.sendMessage(
                request -> request.queueUrl(url(queue)).messageBody(body).messageAttributes(Map.of(attribute, reason)));
    }

    /** Those of this test. */
    private List<Map<String, Object>> listed() {
        List<Map<String, Object>> all = given().get("/api/v1/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .path("deadLetters");
        return all.stream()
                .filter(letter -> letter.toString().contains(marker) || letter.containsValue(marker))
                .toList();
    }

    private Message taken(Service service) {
        return await().atMost(PATIENCE)
                .until(
                        () -> sqs
                                .receiveMessage(request -> request.queueUrl(url(Topology.queue(service)))
                                        .maxNumberOfMessages(10)
                                        .messageAttributeNames("All"))
                                .messages()
                                .stream()
                                .filter(message -> message.body().contains(marker))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private String url(String queue) {
        return sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
    }
}
