package io.unbreakable.sandbox.bench;

import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.DecisionOutcome;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.sandbox.aws.Account;
import io.unbreakable.sandbox.pipeline.SamplePipeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;

/** Many gates of many pipelines that are due at the same moment: how long until all approvals are answered. */
final class Gates {
    private static final Duration BETWEEN_STARTS = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final long POLL = 100_000_000;
    private static final Set<DecisionOutcome> ANSWERS = Set.of(DecisionOutcome.APPROVED, DecisionOutcome.REJECTED);

    private final World world;
    private final int count;
    private final Tap<ValidationEvaluated> verdicts;
    private final Tap<ApprovalDecided> decisions;

    Gates(World world, int count) {
        this.world = world;
        this.count = count;
        this.verdicts = world.add(new Tap<>(world.cloud(), ValidationEvaluated.class));
        this.decisions = world.add(new Tap<>(world.cloud(), ApprovalDecided.class));
    }

    /**
     * What came of it.
     *
     * @param answered how many approvals were answered
     * @param took from the moment the first was due to the last answer
     * @param spread how far apart the first and the last were due
     * @param lastVerdict from the moment the first was due to the last verdict
     */
    record Result(int answered, Duration took, Duration spread, Duration lastVerdict) {}

    int count() {
        return count;
    }

    Result run() {
        world.cloud()
                .clients()
                .s3()
                .putObject(
                        request -> request.bucket(SamplePipeline.SOURCE_BUCKET).key(SamplePipeline.MONSPEC_KEY),
                        RequestBody.fromString(Monspec.text()));
        awaitSlot();
        try (CodePipelineClient client = client()) {
            for (int i = 0; i < count; i++) {
                String name = Shops.name(i);
                client.startPipelineExecution(request -> request.name(name));
                LockSupport.parkNanos(BETWEEN_STARTS.toNanos());
            }
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (answers().size() < count && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL);
        }
        return result();
    }

    /** A window begins with the slot after the start: all that start in the same slot are due at the same moment. */
    private void awaitSlot() {
        long slot = world.slot().toMillis();
        long now = System.currentTimeMillis();
        LockSupport.parkNanos((slot - now % slot) * 1_000_000);
    }

    private Map<String, Instant> answers() {
        return decisions.heard().stream()
                .filter(heard -> ANSWERS.contains(heard.data().outcome()))
                .collect(Collectors.toMap(
                        heard -> heard.data().execution().executionId(), Tap.Heard::at, (first, again) -> first));
    }

    private Result result() {
        List<Instant> due = verdicts.heard().stream()
                .map(heard -> heard.data().dueAt())
                .sorted()
                .toList();
        Instant first = due.isEmpty() ? Instant.now() : due.getFirst();
        Instant last = due.isEmpty() ? first : due.getLast();
        return new Result(
                answers().size(),
                Duration.between(first, latest(answers().values().stream().toList(), first)),
                Duration.between(first, last),
                Duration.between(
                        first,
                        latest(verdicts.heard().stream().map(Tap.Heard::at).toList(), first)));
    }

    private static Instant latest(List<Instant> times, Instant otherwise) {
        return times.stream().max(Instant::compareTo).orElse(otherwise);
    }

    private CodePipelineClient client() {
        return CodePipelineClient.builder()
                .endpointOverride(world.codePipeline())
                .region(Region.of(Account.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.retryStrategy(retry -> retry.maxAttempts(20)))
                .build();
    }
}
