package io.unbreakable.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.unbreakable.sandbox.http.HttpEndpoint;
import io.unbreakable.sandbox.http.Request;
import io.unbreakable.sandbox.http.Response;
import io.unbreakable.sandbox.http.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** A bus whose way to the queues is broken at times. */
class RetryTest {

    private final AtomicInteger failures = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Sqs sqs = new Sqs(0);
    private final HttpEndpoint brokenAtTimes = new HttpEndpoint(0, List.of(new Route("POST", "/**", this::forward)));
    private final EventBridge bridge = new EventBridge(0, brokenAtTimes.uri(), PutEventsTrap.none());
    private final SqsClient queues = Clients.sqs(sqs.uri());
    private final EventBridgeClient events = Clients.eventBridge(bridge.uri());

    @BeforeEach
    void start() {
        queues.createQueue(r -> r.queueName("target"));
        queues.createQueue(r -> r.queueName("dead"));
        events.putRule(r -> r.name("all").eventPattern("{\"source\":[\"test\"]}"));
    }

    @AfterEach
    void stop() {
        events.close();
        queues.close();
        bridge.close();
        brokenAtTimes.close();
        sqs.close();
        http.close();
    }

    @Test
    void triesAgainUntilTheQueueAnswers() {
        failures.set(6);
        target(185);

        put();

        assertThat(receive("target").body()).contains("\"source\":\"test\"");
        assertThat(failures).hasValueLessThan(1);
    }

    @Test
    void givesUpAsTheRetryPolicySays() {
        failures.set(Integer.MAX_VALUE);
        target(1);

        put();

        var attributes = new HashMap<String, String>();
        receive("dead").messageAttributes().forEach((name, value) -> attributes.put(name, value.stringValue()));
        assertThat(attributes)
                .containsEntry("EXHAUSTED_RETRY_CONDITION", "MaximumRetryAttempts")
                .containsEntry("RETRY_ATTEMPTS", "1")
                .containsEntry("ERROR_CODE", "UNKNOWN");
    }

    private void target(int retries) {
        var target = Target.builder()
                .id("1")
                .arn(Account.queueArn("target"))
                .retryPolicy(p -> p.maximumRetryAttempts(retries))
                .deadLetterConfig(d -> d.arn(Account.queueArn("dead")))
                .build();
        events.putTargets(r -> r.rule("all").targets(target));
    }

    private void put() {
        events.putEvents(r -> r.entries(PutEventsRequestEntry.builder()
                .source("test")
                .detailType("test")
                .detail("{}")
                .build()));
    }

    private Message receive(String queue) {
        String url = queues.getQueueUrl(r -> r.queueName(queue)).queueUrl();
        return queues.receiveMessage(r -> r.queueUrl(url).waitTimeSeconds(20).messageAttributeNames("All"))
                .messages()
                .getFirst();
    }

    private Response forward(Request request) {
        String target = String.valueOf(request.header("X-Amz-Target"));
        if (target.endsWith(".SendMessageBatch") && failures.getAndDecrement() > 0) {
            return Response.json(503, "{}");
        }
        try {
            var forwarded = HttpRequest.newBuilder(sqs.uri().resolve(request.path()))
                    .header("X-Amz-Target", target)
                    .header("Content-Type", String.valueOf(request.header("Content-Type")))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(request.body()))
                    .build();
            var answer = http.send(forwarded, HttpResponse.BodyHandlers.ofByteArray());
            return new Response(
                    answer.statusCode(), Map.of("Content-Type", "application/x-amz-json-1.0"), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
