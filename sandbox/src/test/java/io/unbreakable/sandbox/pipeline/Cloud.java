package io.unbreakable.sandbox.pipeline;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.sandbox.pipeline.events.StateChange;
import io.unbreakable.sandbox.pipeline.events.Traps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocationType;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionDetail;
import software.amazon.awssdk.services.codepipeline.model.ActionState;
import software.amazon.awssdk.services.codepipeline.model.ApprovalStatus;

/** A cloud to test, reached with the real SDK clients; {@code bus} is what EventBridge got, {@code seen} what happened. */
record Cloud(
        PipelineCloud cloud,
        CodePipelineClient pipeline,
        CodeDeployClient deploy,
        Path runFolder,
        List<StateChange> bus,
        List<StateChange> seen)
        implements AutoCloseable {

    static Cloud start() {
        return start(Traps.none(), InstantSource.system());
    }

    static Cloud start(Traps traps, InstantSource clock) {
        return start(traps, clock, SamplePipeline.declaration(), Map.of());
    }

    static Cloud start(
            Traps traps, InstantSource clock, JsonNode declaration, Map<String, Map<String, String>> environments) {
        List<StateChange> bus = new CopyOnWriteArrayList<>();
        List<StateChange> seen = new CopyOnWriteArrayList<>();
        Path folder = folder();
        var settings = new PipelineSettings(
                0, 0, folder, SamplePipeline.groups(environments), List.of(declaration), traps, clock, seen::add);
        PipelineCloud cloud = PipelineCloud.start(
                settings,
                (source, type, resources, time, detail) ->
                        bus.add(new StateChange(source, type, resources, time, detail)),
                TestS3.CLIENT);
        return new Cloud(
                cloud, pipelineClient(cloud.codePipelineUri()), deployClient(cloud.codeDeployUri()), folder, bus, seen);
    }

    /** A cloud whose pipeline only approves, so that executions move at once. */
    static Cloud approving(Traps traps, InstantSource clock, JsonNode declaration) {
        put(SamplePipeline.MONSPEC_KEY, "{}".getBytes(StandardCharsets.UTF_8), Map.of());
        return start(traps, clock, declaration, Map.of());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "deployed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CodePipelineClient pipelineClient(URI endpoint) {
        return CodePipelineClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(TestS3.CREDENTIALS)
                .overrideConfiguration(client -> client.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    static CodeDeployClient deployClient(URI endpoint) {
        return CodeDeployClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(TestS3.CREDENTIALS)
                .overrideConfiguration(client -> client.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    static void put(String key, byte[] content, Map<String, String> metadata) {
        TestS3.CLIENT.putObject(
                request -> request.bucket(SamplePipeline.SOURCE_BUCKET).key(key).metadata(metadata),
                RequestBody.fromBytes(content));
    }

    /** Puts app, tests and monspec into the source bucket and starts the pipeline. */
    String release(Bundle app) {
        put(SamplePipeline.APP_KEY, app.zip(), Map.of("codepipeline-artifact-revision-summary", "a release"));
        put(SamplePipeline.TESTS_KEY, Bundle.healthy("tests").zip(), Map.of());
        put(SamplePipeline.MONSPEC_KEY, "{}".getBytes(StandardCharsets.UTF_8), Map.of());
        return start(SamplePipeline.NAME);
    }

    String start(String name) {
        return pipeline.startPipelineExecution(request -> request.name(name)).pipelineExecutionId();
    }

    /** Waits until the approval is pending in that execution, and says its token. */
    String token(String executionId, String action) {
        return await().until(() -> pending(executionId, action), found -> !found.isEmpty())
                .getFirst()
                .actionExecutionId();
    }

    private List<ActionExecutionDetail> pending(String executionId, String action) {
        return actions(executionId).stream()
                .filter(run ->
                        run.actionName().equals(action) && run.statusAsString().equals("InProgress"))
                .toList();
    }

    List<ActionExecutionDetail> actions(String executionId) {
        return pipeline.listActionExecutions(request -> request.pipelineName(SamplePipeline.NAME)
                        .filter(filter -> filter.pipelineExecutionId(executionId)))
                .actionExecutionDetails();
    }

    void approve(String executionId, String action) {
        answer(action, token(executionId, action), ApprovalStatus.APPROVED, "ok");
    }

    void reject(String executionId, String action) {
        answer(action, token(executionId, action), ApprovalStatus.REJECTED, "no");
    }

    void answer(String action, String token, ApprovalStatus status, String summary) {
        pipeline.putApprovalResult(request -> request.pipelineName(SamplePipeline.NAME)
                .stageName(action)
                .actionName(action)
                .token(token)
                .result(result -> result.status(status).summary(summary)));
    }

    void awaitStatus(String executionId, String status) {
        await().until(() -> status(executionId), status::equals);
    }

    String status(String executionId) {
        return pipeline.getPipelineExecution(
                        request -> request.pipelineName(SamplePipeline.NAME).pipelineExecutionId(executionId))
                .pipelineExecution()
                .statusAsString();
    }

    ActionState state(String stage, String action) {
        return pipeline.getPipelineState(request -> request.name(SamplePipeline.NAME)).stageStates().stream()
                .filter(each -> each.stageName().equals(stage))
                .flatMap(each -> each.actionStates().stream())
                .filter(each -> each.actionName().equals(action))
                .findFirst()
                .orElseThrow();
    }

    /** Deploys a bundle by hand and says the deployment's id. */
    String deploy(String group, Bundle bundle, String key) {
        put(key, bundle.zip(), Map.of());
        return deploy(group, key);
    }

    String deploy(String group, String key) {
        return deploy.createDeployment(request -> request.applicationName(SamplePipeline.APPLICATION)
                        .deploymentGroupName(group)
                        .revision(revision -> revision.revisionType(RevisionLocationType.S3)
                                .s3Location(location -> location.bucket(SamplePipeline.SOURCE_BUCKET)
                                        .key(key)
                                        .bundleType("zip"))))
                .deploymentId();
    }

    void awaitDeployment(String id, String status) {
        await().until(
                        () -> deploy.getDeployment(request -> request.deploymentId(id))
                                .deploymentInfo()
                                .statusAsString(),
                        status::equals);
    }

    Path unpacked(String group, String deploymentId) {
        return runFolder
                .resolve(SamplePipeline.APPLICATION)
                .resolve(group)
                .resolve(deploymentId)
                .resolve("deployment-archive");
    }

    static List<StateChange> only(List<StateChange> changes, Predicate<StateChange> which) {
        return changes.stream().filter(which).toList();
    }

    @Override
    public void close() {
        pipeline.close();
        deploy.close();
        cloud.close();
    }
}
