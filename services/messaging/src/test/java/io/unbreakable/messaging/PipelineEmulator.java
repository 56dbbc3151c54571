package io.unbreakable.messaging;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * The sandbox's CodePipeline for component tests, with pipelines of a source and two stages of one approval each. It behaves as
 * CodePipeline does, 3 s of invisibility included, but for its events, which never come.
 */
public final class PipelineEmulator {
    /** The stage with the first approval, and the approval. */
    public static final String GATE = "ApproveStaging";

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Where it is. */
    public static URI uri() {
        return URI.create(AwsTestResource.environment().get("AWS_ENDPOINT_URL_CODEPIPELINE"));
    }

    /** A pipeline of its own, and with it its first execution. */
    public String create(String mode) {
        String name = "p-" + UUID.randomUUID();
        call("CreatePipeline", "{\"pipeline\":" + declaration(name, mode) + "}");
        return name;
    }

    /** Gives the pipeline another version of the same structure. */
    public void update(String pipeline, String mode) {
        call("UpdatePipeline", "{\"pipeline\":" + declaration(pipeline, mode) + "}");
    }

    /** Starts another execution, and says its id. */
    public String start(String pipeline) {
        return call("StartPipelineExecution", "{\"name\":\"%s\"}".formatted(pipeline))
                .path("pipelineExecutionId")
                .asText();
    }

    /** The executions, newest first. */
    public List<String> executions(String pipeline) {
        JsonNode answer = call("ListPipelineExecutions", "{\"pipelineName\":\"%s\"}".formatted(pipeline));
        return StreamSupport.stream(answer.path("pipelineExecutionSummaries").spliterator(), false)
                .map(summary -> summary.path("pipelineExecutionId").asText())
                .toList();
    }

    /** Waits until an execution waits at the first approval with a token that is not this one, and says its token. */
    public String token(String pipeline, String execution, String old) {
        return await().atMost(PATIENCE).until(() -> pending(pipeline, execution, old), token -> !token.isEmpty());
    }

    private String pending(String pipeline, String execution, String old) {
        return runs(pipeline, execution).stream()
                .filter(run -> run.path("actionName").asText().equals(GATE))
                .filter(run -> run.path("status").asText().equals("InProgress"))
                .map(run -> run.path("actionExecutionId").asText())
                .filter(token -> !token.equals(old))
                .findFirst()
                .orElse("");
    }

    /** What became of the run of an approval with this token: its status and its summary. */
    public String result(String pipeline, String execution, String token) {
        return runs(pipeline, execution).stream()
                .filter(run -> run.path("actionExecutionId").asText().equals(token))
                .map(run -> run.path("status").asText() + ": "
                        + run.at("/output/executionResult/externalExecutionSummary")
                                .asText())
                .findFirst()
                .orElse("");
    }

    /** A person answers. */
    public void answer(String pipeline, String token, String status) {
        call("PutApprovalResult", """
                {"pipelineName":"%s","stageName":"%s","actionName":"%s","token":"%s",
                 "result":{"status":"%s","summary":"a person says so"}}
                """.formatted(pipeline, GATE, GATE, token, status));
    }

    /** A person has the stage of the first approval run again. */
    public void retry(String pipeline, String execution) {
        call("RetryStageExecution", """
                {"pipelineName":"%s","stageName":"%s","pipelineExecutionId":"%s","retryMode":"FAILED_ACTIONS"}
                """.formatted(pipeline, GATE, execution));
    }

    /** A person stops an execution at once. */
    public void abandon(String pipeline, String execution) {
        call("StopPipelineExecution", """
                {"pipelineName":"%s","pipelineExecutionId":"%s","abandon":true}
                """.formatted(pipeline, execution));
    }

    private List<JsonNode> runs(String pipeline, String execution) {
        JsonNode answer = call(
                "ListActionExecutions",
                "{\"pipelineName\":\"%s\",\"filter\":{\"pipelineExecutionId\":\"%s\"}}".formatted(pipeline, execution));
        return StreamSupport.stream(answer.path("actionExecutionDetails").spliterator(), false)
                .toList();
    }

    private JsonNode call(String operation, String body) {
        HttpRequest request = HttpRequest.newBuilder(uri())
                .header("X-Amz-Target", "CodePipeline_20150709." + operation)
                .header("Content-Type", "application/x-amz-json-1.1")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(operation + ": " + answer.body());
            }
            return EventJson.read(answer.body().isEmpty() ? "{}" : answer.body(), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String declaration(String name, String mode) {
        String approval = """
                {"name":"%1$s","actions":[{"name":"%1$s",
                 "actionTypeId":{"category":"Approval","owner":"AWS","provider":"Manual","version":"1"},
                 "configuration":{"CustomData":"StagingToProduction,5","IsSummaryRequired":"true"},"inputArtifacts":[],"outputArtifacts":[]}]}""";
        return """
                {"name":"%s","roleArn":"arn:aws:iam::000000000000:role/r","pipelineType":"V2","executionMode":"%s",
                 "artifactStore":{"type":"S3","location":"unbreakable-artifacts"},
                 "stages":[{"name":"Source","actions":[{"name":"Monspec",
                  "actionTypeId":{"category":"Source","owner":"AWS","provider":"S3","version":"1"},
                  "configuration":{"S3Bucket":"unbreakable-source","S3ObjectKey":"monspec.json"},
                  "inputArtifacts":[],"outputArtifacts":[{"name":"Monspec"}]}]},%s,%s]}
                """.formatted(name, mode, approval.formatted(GATE), approval.formatted("ApproveProduction"));
    }
}
