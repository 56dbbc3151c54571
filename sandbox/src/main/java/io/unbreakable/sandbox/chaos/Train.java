package io.unbreakable.sandbox.chaos;

import io.unbreakable.sandbox.pipeline.SamplePipeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.s3.S3Client;

/** A shop's releases: one after the other, the next when there are fewer than two on their way. */
final class Train implements Runnable {
    private static final int AT_ONCE = 2;
    private static final Duration APART = Duration.ofMillis(1_500);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Shop shop;
    private final int executions;
    private final World world;
    private final Truth truth;
    private final CodePipelineClient codePipeline;
    private final Random random;
    private final List<String> started = new ArrayList<>();

    Train(Shop shop, int executions, World world, Truth truth, CodePipelineClient codePipeline, long seed) {
        this.shop = shop;
        this.executions = executions;
        this.world = world;
        this.truth = truth;
        this.codePipeline = codePipeline;
        this.random = new Random(seed * 31 + shop.letter().hashCode());
    }

    @Override
    public void run() {
        S3Client s3 = world.aws().clients().s3();
        put(s3, shop.monspecKey(), ShopMonspec.of(shop).getBytes(StandardCharsets.UTF_8), "Monspec");
        while (started.size() < executions && !Thread.currentThread().isInterrupted()) {
            if (open() < AT_ONCE) {
                release(s3);
                LockSupport.parkNanos(APART.toNanos());
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private long open() {
        return started.stream()
                .filter(id -> truth.execution(id).equals("STARTED"))
                .count();
    }

    /** The first build is a good one: there is something to go back to. */
    private void release(S3Client s3) {
        Build build = started.isEmpty() ? Build.GOOD : Build.any(random);
        String number = shop.letter() + (started.size() + 1);
        put(s3, shop.appKey(), build.bundle(shop, number), "Build " + number);
        started.add(codePipeline
                .startPipelineExecution(request -> request.name(shop.pipeline()))
                .pipelineExecutionId());
    }

    private static void put(S3Client s3, String key, byte[] content, String summary) {
        s3.putObject(
                request -> request.bucket(SamplePipeline.SOURCE_BUCKET)
                        .key(key)
                        .metadata(Map.of("codepipeline-artifact-revision-summary", summary)),
                RequestBody.fromBytes(content));
    }
}
