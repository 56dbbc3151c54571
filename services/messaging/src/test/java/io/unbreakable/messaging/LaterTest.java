package io.unbreakable.messaging;

import static io.unbreakable.messaging.Probe.times;
import static io.unbreakable.messaging.Probe.unique;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.unbreakable.messaging.Probe.Ring;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/** Long waits on a clock that the test sets. The queue is real and takes the messages; the test plays their delivery. */
class LaterTest {
    private static final Instant T = Instant.parse("2026-11-20T10:00:00Z");

    private final MessagingConfig config = TestSettings.config("unbreakable.service", "approver");
    private final List<SendMessageRequest> sent = new ArrayList<>();
    private final SqsClient sqs = sqs();
    private final Queues queues = new Queues(sqs, config);
    private Instant now = T;
    private final InstantSource clock = () -> now;
    private final Tracing tracing = new Tracing(OpenTelemetry.noop(), new TraceIds());
    private final Later later = new Later(queues, clock, tracing, config);
    private final Dispatcher dispatcher = new Dispatcher(
            List.of(new RingConsumer()), later, queues, tracing, new SimpleMeterRegistry(), clock, config);

    @AfterEach
    void close() {
        sqs.close();
    }

    @Test
    void beginsAgainForSixHoursAfterItWasDue() {
        later.at(T.plus(Duration.ofHours(1)), new Ring(unique("in an outage")));
        String body = sent.getFirst().messageBody();

        now = T.plus(Duration.ofHours(7));
        assertThat(dispatcher.beginsAgain(body, Duration.ofSeconds(90))).isTrue();
        assertThat(sent.getLast().messageBody()).isEqualTo(body);
        assertThat(sent.getLast().delaySeconds()).isEqualTo(90);

        now = now.plusSeconds(1);
        assertThat(dispatcher.beginsAgain(body, Duration.ofSeconds(90))).isFalse();
        assertThat(sent).hasSize(2);
    }

    @Test
    void waitsFortyMinutesInThreeHopsAndIsHandledAtItsTimeAndNotBefore() {
        String name = unique("in forty minutes");

        later.at(T.plus(Duration.ofMinutes(40)), new Ring(name));
        deliverAfter(Duration.ofMinutes(15));
        deliverAfter(Duration.ofMinutes(15));

        assertThat(sent).extracting(SendMessageRequest::delaySeconds).containsExactly(900, 900, 600);
        assertThat(times(name)).isZero();

        deliverAfter(Duration.ofMinutes(10));

        assertThat(times(name)).isEqualTo(1);
        assertThat(sent).hasSize(3);
    }

    @Test
    void whatIsDeliveredTooEarlyWaitsForTheRestAndNoLonger() {
        String name = unique("in ten minutes");

        later.at(T.plus(Duration.ofMinutes(10)), new Ring(name));
        deliverAfter(Duration.ofMinutes(4));

        assertThat(times(name)).isZero();
        assertThat(sent).extracting(SendMessageRequest::delaySeconds).containsExactly(600, 360);
    }

    @Test
    void whatIsDeliveredTooLateIsHandledAtOnce() {
        String name = unique("an hour ago");

        later.at(T.plus(Duration.ofMinutes(10)), new Ring(name));
        deliverAfter(Duration.ofMinutes(70));

        assertThat(times(name)).isEqualTo(1);
        assertThat(sent).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PT40M, PT15M",
        "PT15M, PT15M",
        "PT14M59.999S, PT14M59.999S",
        "PT0.5S, PT0.5S",
        "PT0S, PT0S",
        "PT-1S, PT0S",
        "P30D, PT15M"
    })
    void aHopIsWhatIsLeftUpToAQuarterOfAnHour(Duration left, Duration hop) {
        assertThat(Later.hop(left)).isEqualTo(hop);
    }

    /** Delivers what was sent last, so much later. */
    private void deliverAfter(Duration time) {
        now = now.plus(time);
        dispatcher.dispatch(sent.getLast().messageBody(), null);
    }

    private SqsClient sqs() {
        Map<String, String> aws = AwsTestResource.environment();
        return SqsClient.builder()
                .endpointOverride(URI.create(requireNonNull(aws.get("AWS_ENDPOINT_URL_SQS"))))
                .region(Region.of(requireNonNull(aws.get("AWS_REGION"))))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(new Listening()))
                .build();
    }

    /** Notes what the queue took. */
    private final class Listening implements ExecutionInterceptor {
        @Override
        public void afterExecution(Context.AfterExecution done, ExecutionAttributes attributes) {
            if (done.request() instanceof SendMessageRequest message) {
                sent.add(message);
            }
        }
    }
}
