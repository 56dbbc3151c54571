package io.unbreakable.sandbox.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether somebody else's bus, queues, tables and buckets do what the services rely on, before anybody waits for an
 * event that never comes. It makes things of its own, and removes them.
 */
public final class Probe {
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final int PATIENCE = 20;

    private final List<Capability> capabilities = new ArrayList<>();

    /** Looks at what these clients reach. */
    public Probe(AwsClients clients) {
        String suffix = UUID.randomUUID().toString().substring(0, 8);
        QueueTrials queues = new QueueTrials(clients.sqs(), suffix);
        RuleTrials rules = new RuleTrials(clients.sqs(), clients.eventBridge(), suffix, PATIENCE);
        StoreTrials stores = new StoreTrials(clients.dynamoDb(), clients.s3(), suffix);
        capabilities.add(new Capability("SQS hides a delayed message until its time", queues::delay));
        capabilities.add(new Capability("SQS keeps a message for who has time for it", queues::visibility));
        capabilities.add(
                new Capability("SQS moves what is never answered to the dead-letter queue", queues::deadLetter));
        capabilities.add(
                new Capability("EventBridge brings an event to the queue of the rule that names it", rules::matching));
        capabilities.add(new Capability("EventBridge keeps from it what the rule does not name", rules::others));
        capabilities.add(new Capability("DynamoDB makes a table whose items end at their time", stores::ends));
        capabilities.add(new Capability("DynamoDB writes only when the condition holds", stores::condition));
        capabilities.add(new Capability("DynamoDB finds by the index, in order", stores::index));
        capabilities.add(new Capability("S3 reads a part of an object, and says when there is none", stores::objects));
    }

    /** What is wrong with each capability; empty for nothing. All are tried at the same time: each may wait for what never comes. */
    public Map<String, Optional<String>> look() {
        try (ExecutorService executor = Executors.newCachedThreadPool()) {
            Map<String, Future<@Nullable String>> trials = new LinkedHashMap<>();
            capabilities.forEach(
                    capability -> trials.put(capability.name(), executor.submit(() -> capability.wrong(LIMIT))));
            Map<String, Optional<String>> found = new LinkedHashMap<>();
            trials.forEach((name, trial) -> found.put(name, Optional.ofNullable(said(trial))));
            return found;
        }
    }

    private static @Nullable String said(Future<@Nullable String> trial) {
        try {
            return trial.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
