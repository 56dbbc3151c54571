package io.unbreakable.messaging;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.Message;

/** On a queue that is real. */
class AcknowledgingTest {
    private static final int MANY = 60;

    private final List<Integer> batches = new CopyOnWriteArrayList<>();
    private final SqsClient sqs = sqs();
    private final Queues queues = new Queues(sqs, TestSettings.config("unbreakable.service", "scheduler"));
    private final Acknowledging acknowledging = new Acknowledging(queues);

    @AfterEach
    void close() {
        sqs.close();
    }

    @Test
    void manyThatAreDoneAtTheSameTimeGoWithFewerCallsAndAllAreGone() throws InterruptedException {
        List<String> handles = received();
        AtomicInteger gone = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);

        List<Thread> threads = handles.stream()
                .map(handle -> Thread.startVirtualThread(() -> {
                    awaitQuietly(start);
                    acknowledging.acknowledge(handle);
                    gone.incrementAndGet();
                }))
                .toList();
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(gone).hasValue(MANY);
        assertThat(batches.stream().mapToInt(Integer::intValue).sum()).isEqualTo(MANY);
        assertThat(batches).hasSizeLessThan(MANY).allMatch(size -> size <= 10);
        assertThat(queues.depths().values()).containsOnly("0");
    }

    @Test
    void whoeverIsNotAcknowledgedHearsOfIt() {
        assertThatThrownBy(() -> acknowledging.acknowledge("no such receipt")).hasMessageContaining("receipt");
    }

    private List<String> received() {
        String url = sqs.getQueueUrl(request -> request.queueName("unbreakable-scheduler"))
                .queueUrl();
        IntStream.range(0, MANY)
                .forEach(i -> sqs.sendMessage(request -> request.queueUrl(url).messageBody("m" + i)));
        List<String> handles = new CopyOnWriteArrayList<>();
        while (handles.size() < MANY) {
            sqs
                    .receiveMessage(request ->
                            request.queueUrl(url).maxNumberOfMessages(10).visibilityTimeout(600))
                    .messages()
                    .stream()
                    .map(Message::receiptHandle)
                    .forEach(handles::add);
        }
        return handles;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private SqsClient sqs() {
        Map<String, String> aws = AwsTestResource.environment();
        return SqsClient.builder()
                .endpointOverride(URI.create(requireNonNull(aws.get("AWS_ENDPOINT_URL_SQS"))))
                .region(Region.of(requireNonNull(aws.get("AWS_REGION"))))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(configuration -> configuration.addExecutionInterceptor(new Listening()))
                .build();
    }

    /** Notes how many went with each call. */
    private final class Listening implements ExecutionInterceptor {
        @Override
        public void afterExecution(Context.AfterExecution done, ExecutionAttributes attributes) {
            if (done.request() instanceof DeleteMessageBatchRequest batch) {
                batches.add(batch.entries().size());
            }
        }
    }
}
