package io.unbreakable.approver.messaging;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.messaging.PipelineEmulator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CodePipeline's three operations, in AWS JSON 1.1, as far as one approval per pipeline is concerned; about every pipeline of
 * which no test says anything the sandbox's CodePipeline answers. The service keeps its client: there is one for all tests.
 */
final class CodePipelineStub {
    private static final CodePipelineStub ONE = new CodePipelineStub();
    private static final String TARGET = "X-Amz-Target";
    private static final String ANSWERED = "answered";

    private final WireMockServer server = new WireMockServer(
            WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());

    private CodePipelineStub() {}

    static synchronized CodePipelineStub start() {
        if (!ONE.server.isRunning()) {
            ONE.server.start();
            System.setProperty("aws.endpointUrlCodePipeline", ONE.server.baseUrl());
            ONE.server.stubFor(post(urlEqualTo("/"))
                    .atPriority(20)
                    .willReturn(aResponse().proxiedFrom(PipelineEmulator.uri().toString())));
        }
        return ONE;
    }

    /** It waits, and takes one answer. */
    void waits(Release release) {
        state(release, Scenario.STARTED, release.executionId(), release.token());
        actions(release, Scenario.STARTED, "InProgress", null);
        server.stubFor(on("PutApprovalResult", "pipelineName", release)
                .inScenario(release.pipeline())
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo(ANSWERED)
                .willReturn(json("{\"approvedAt\":1763632800.0}")));
        refuses(release, ANSWERED, "ApprovalAlreadyCompletedException");
        state(release, ANSWERED, release.executionId(), null);
        actions(release, ANSWERED, "InProgress", null);
    }

    /** It is neither shown nor listed. */
    void neverShows(Release release) {
        server.stubFor(on("GetPipelineState", "name", release).willReturn(json("{\"stageStates\":[]}")));
        server.stubFor(on("ListActionExecutions", "pipelineName", release)
                .willReturn(json("{\"actionExecutionDetails\":[]}")));
    }

    /** It waits in an execution that runs beside the one that the pipeline's state shows. */
    void waitsInParallel(Release release) {
        waits(release);
        state(release, Scenario.STARTED, "another-execution", "another-token");
    }

    /** It is neither shown nor listed at the first so many looks. */
    void waitsAfter(Release release, int looks) {
        waits(release);
        for (int i = 0; i < looks; i++) {
            String before = i == 0 ? Scenario.STARTED : "look-" + i;
            String after = "look-" + (i + 1);
            server.stubFor(on("GetPipelineState", "name", release)
                    .inScenario(release.pipeline())
                    .whenScenarioStateIs(before)
                    .willSetStateTo(i + 1 == looks ? "visible" : after)
                    .willReturn(json("{\"stageStates\":[]}")));
        }
        server.stubFor(on("ListActionExecutions", "pipelineName", release)
                .atPriority(10)
                .willReturn(json("{\"actionExecutionDetails\":[]}")));
        state(release, "visible", release.executionId(), release.token());
        server.stubFor(on("PutApprovalResult", "pipelineName", release)
                .inScenario(release.pipeline())
                .whenScenarioStateIs("visible")
                .willSetStateTo(ANSWERED)
                .willReturn(json("{\"approvedAt\":1763632800.0}")));
    }

    /** It still seems to wait when asked, but the answer comes too late; then it shows how it ended. */
    void endsJustBefore(Release release, String status, @Nullable String summary) {
        state(release, Scenario.STARTED, release.executionId(), release.token());
        server.stubFor(on("PutApprovalResult", "pipelineName", release)
                .inScenario(release.pipeline())
                .willSetStateTo(ANSWERED)
                .willReturn(error("ApprovalAlreadyCompletedException")));
        state(release, ANSWERED, release.executionId(), null);
        actions(release, ANSWERED, status, summary);
    }

    /** The sandbox's pipeline is shown once as it was, waiting with a token that is no longer valid; then as it is. */
    void isShownLateOnce(Release release) {
        server.stubFor(on("GetPipelineState", "name", release)
                .inScenario(release.pipeline())
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("shown")
                .willReturn(json(shown(release.executionId(), release.token()))));
    }

    /** It came to this end before anybody asks. */
    void ended(Release release, String status, @Nullable String summary) {
        state(release, Scenario.STARTED, release.executionId(), null);
        actions(release, Scenario.STARTED, status, summary);
    }

    /** It waits, but every answer is refused with this error. */
    void refuses(Release release, String error) {
        waits(release);
        refuses(release, Scenario.STARTED, error);
    }

    /** Throttled for so long, then as {@link #waits}. */
    void throttlesFirst(Release release, int calls) {
        waits(release);
        for (int i = 0; i < calls; i++) {
            server.stubFor(on("GetPipelineState", "name", release)
                    .inScenario(release.pipeline())
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "throttled-" + i)
                    .willSetStateTo("throttled-" + (i + 1))
                    .willReturn(error("ThrottlingException")));
        }
        String after = "throttled-" + calls;
        state(release, after, release.executionId(), release.token());
        server.stubFor(on("PutApprovalResult", "pipelineName", release)
                .inScenario(release.pipeline())
                .whenScenarioStateIs(after)
                .willSetStateTo(ANSWERED)
                .willReturn(json("{\"approvedAt\":1763632800.0}")));
    }

    /** The answers that CodePipeline was given about this pipeline, refused ones too. */
    List<JsonNode> answers(Release release) {
        return server
                .findAll(postRequestedFor(urlEqualTo("/"))
                        .withHeader(TARGET, equalTo(target("PutApprovalResult")))
                        .withRequestBody(matchingJsonPath("$.pipelineName", equalTo(release.pipeline()))))
                .stream()
                .map(request -> EventJson.read(request.getBodyAsString(), JsonNode.class))
                .toList();
    }

    private void state(Release release, String when, String executionId, @Nullable String token) {
        server.stubFor(on("GetPipelineState", "name", release)
                .inScenario(release.pipeline())
                .whenScenarioStateIs(when)
                .willReturn(json(shown(executionId, token))));
    }

    private static String shown(String executionId, @Nullable String token) {
        String status = token == null ? "Succeeded" : "InProgress";
        String withToken = token == null ? "" : ",\"token\":\"" + token + "\"";
        return """
                {"stageStates":[{"stageName":"ApproveStaging",
                  "latestExecution":{"pipelineExecutionId":"%s","status":"%s"},
                  "actionStates":[{"actionName":"ApproveStaging",
                    "latestExecution":{"status":"%s"%s}}]}]}""".formatted(executionId, status, status, withToken);
    }

    private void actions(Release release, String when, String status, @Nullable String summary) {
        String output = summary == null
                ? ""
                : ",\"output\":{\"executionResult\":{\"externalExecutionSummary\":" + EventJson.write(summary) + "}}";
        server.stubFor(on("ListActionExecutions", "pipelineName", release)
                .inScenario(release.pipeline())
                .whenScenarioStateIs(when)
                .willReturn(json("""
                        {"actionExecutionDetails":[{"pipelineExecutionId":"%s","actionExecutionId":"%s",
                          "stageName":"ApproveStaging","actionName":"ApproveStaging","status":"%s"%s}]}""".formatted(release.executionId(), release.token(), status, output))));
    }

    private void refuses(Release release, String when, String error) {
        server.stubFor(on("PutApprovalResult", "pipelineName", release)
                .inScenario(release.pipeline())
                .whenScenarioStateIs(when)
                .willReturn(error(error)));
    }

    private static MappingBuilder on(String operation, String field, Release release) {
        return post(urlEqualTo("/"))
                .withHeader(TARGET, equalTo(target(operation)))
                .withRequestBody(matchingJsonPath("$." + field, equalTo(release.pipeline())));
    }

    private static String target(String operation) {
        return "CodePipeline_20150709." + operation;
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse()
                .withHeader("Content-Type", "application/x-amz-json-1.1")
                .withBody(body);
    }

    private static ResponseDefinitionBuilder error(String type) {
        return json("{\"__type\":\"" + type + "\",\"message\":\"as the test says\"}")
                .withStatus(400);
    }
}
