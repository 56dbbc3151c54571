package io.unbreakable.sandbox.pipeline.codepipeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.sandbox.http.AwsOperation;
import io.unbreakable.sandbox.pipeline.codedeploy.CodeDeployEngine;
import io.unbreakable.sandbox.pipeline.events.Account;
import io.unbreakable.sandbox.pipeline.events.StateChange;
import io.unbreakable.sandbox.pipeline.events.Traps;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import software.amazon.awssdk.services.s3.S3Client;

/** CodePipeline: its engine with the actions it knows, and the operations of its API. */
public final class CodePipelineService implements AutoCloseable {
    private static final int EXPIRY_MILLIS = 50;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService expiry = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("approval-expiry").daemon().factory());
    private final PipelineEngine engine;
    private final Map<String, AwsOperation> operations = new HashMap<>();

    /** Runs pipelines that read from {@code s3} and deploy with {@code codeDeploy}; says what happens to {@code out}. */
    public CodePipelineService(
            InstantSource clock,
            Traps traps,
            Account account,
            S3Client s3,
            CodeDeployEngine codeDeploy,
            Consumer<StateChange> out) {
        Map<ActionType, ActionWork> works = Map.of(
                ActionType.S3_SOURCE, new S3Source(s3, clock),
                ActionType.CODE_DEPLOY, new CodeDeployAction(codeDeploy, s3, account));
        engine = new PipelineEngine(clock, traps, account, out, new Workshop(works, workers));
        operations.putAll(new Reading(engine, clock, account).operations());
        operations.putAll(new Acting(engine, account).operations());
        var unused = expiry.scheduleWithFixedDelay(engine::expire, EXPIRY_MILLIS, EXPIRY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Adds a pipeline, given as CreatePipeline takes it, without starting it. */
    public void define(JsonNode declaration) {
        engine.define(DefinitionReader.read(declaration, 1));
    }

    /** The operations by name. */
    public Map<String, AwsOperation> operations() {
        return Map.copyOf(operations);
    }

    @Override
    public void close() {
        engine.close();
        expiry.shutdownNow();
        workers.shutdownNow();
    }
}
