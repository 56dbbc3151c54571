package io.unbreakable.ingest;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.unbreakable.messaging.AwsTestResource;
import io.unbreakable.messaging.PipelineEmulator;
import java.time.Instant;
import java.util.Map;

/** CodePipeline, CodeDeploy and Dynatrace as they answer over the wire. */
public final class AwsAnswers implements QuarkusTestResourceLifecycleManager {
    static final WireMockServer SERVER =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    @Override
    public Map<String, String> start() {
        SERVER.start();
        everythingElseIsEmulated();
        System.setProperty("aws.endpointUrlCodePipeline", SERVER.baseUrl());
        System.setProperty("aws.endpointUrlCodepipeline", SERVER.baseUrl());
        System.setProperty("aws.endpointUrlCodeDeploy", SERVER.baseUrl());
        System.setProperty("aws.endpointUrlCodedeploy", SERVER.baseUrl());
        return Map.of("unbreakable.dynatrace.url", SERVER.baseUrl() + "/e/1", "unbreakable.dynatrace.token", "secret");
    }

    @Override
    public void stop() {
        SERVER.stop();
    }

    /** What no test says itself is answered by the sandbox's CodePipeline and CodeDeploy. */
    private static void everythingElseIsEmulated() {
        SERVER.stubFor(post(WireMock.anyUrl())
                .atPriority(10)
                .withHeader("X-Amz-Target", containing("CodePipeline_20150709."))
                .willReturn(aResponse().proxiedFrom(PipelineEmulator.uri().toString())));
        SERVER.stubFor(post(WireMock.anyUrl())
                .atPriority(10)
                .withHeader("X-Amz-Target", containing("CodeDeploy_20141006."))
                .willReturn(
                        aResponse().proxiedFrom(AwsTestResource.environment().get("AWS_ENDPOINT_URL_CODEDEPLOY"))));
        SERVER.stubFor(get(urlPathEqualTo("/e/1/api/v2/problems"))
                .atPriority(10)
                .willReturn(json("{\"totalCount\":0,\"pageSize\":50,\"problems\":[]}")));
        SERVER.stubFor(get(urlPathMatching("/e/1/api/v2/problems/.+"))
                .atPriority(10)
                .willReturn(json("{\"error\":{\"code\":404,\"message\":\"unknown\"}}")
                        .withStatus(404)));
    }

    /** The problems that are open, and this one when it is asked for by its id. */
    static void problems(String open, String id, String problem) {
        SERVER.stubFor(get(urlPathEqualTo("/e/1/api/v2/problems"))
                .willReturn(json("{\"totalCount\":1,\"pageSize\":50,\"problems\":[" + open + "]}")));
        SERVER.stubFor(get(urlPathEqualTo("/e/1/api/v2/problems/" + id)).willReturn(json(problem)));
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    static void pipeline(String name, String comment) {
        answers("CodePipeline_20150709.GetPipeline", "$[?(@.name == '" + name + "')]", definition(name, comment));
        answers(
                "CodePipeline_20150709.ListActionExecutions",
                "$[?(@.pipelineName == '" + name + "')]",
                "{\"actionExecutionDetails\":[]}");
    }

    static void deployment(String id, String application, String group, String status) {
        answers("CodeDeploy_20141006.GetDeployment", "$[?(@.deploymentId == '" + id + "')]", """
                {"deploymentInfo":{"applicationName":"%s","deploymentGroupName":"%s","deploymentId":"%s","status":"%s",
                 "creator":"user","createTime":1795168800.5,"startTime":1795168801.5,"completeTime":1795168810.25,
                 "revision":{"revisionType":"S3","s3Location":{"bucket":"artifacts","key":"app","bundleType":"zip"}}}}
                """.formatted(
                        application, group, id, status));
    }

    /** An execution of this pipeline goes on, and somebody deploys to this group of its application by hand. */
    static void deploysByHand(String pipeline, String execution, String group, String deployment) {
        long now = Instant.now().getEpochSecond();
        answers(
                "CodePipeline_20150709.ListPipelineExecutions",
                "$[?(@.pipelineName == '" + pipeline + "')]",
                """
                {"pipelineExecutionSummaries":[{"pipelineExecutionId":"%s","status":"InProgress","startTime":%d,
                 "lastUpdateTime":%d}]}
                """.formatted(execution, now, now));
        answers(
                "CodeDeploy_20141006.GetDeploymentGroup",
                "$[?(@.applicationName == '" + pipeline + "' && @.deploymentGroupName == '" + group + "')]",
                """
                {"deploymentGroupInfo":{"applicationName":"%s","deploymentGroupName":"%s",
                 "lastAttemptedDeployment":{"deploymentId":"%s","status":"InProgress","createTime":%d}}}
                """.formatted(pipeline, group, deployment, now));
        answers("CodeDeploy_20141006.GetDeployment", "$[?(@.deploymentId == '" + deployment + "')]", """
                {"deploymentInfo":{"applicationName":"%s","deploymentGroupName":"%s","deploymentId":"%s","status":"InProgress",
                 "creator":"user","description":"by hand","createTime":%d,"startTime":%d}}
                """.formatted(
                        pipeline, group, deployment, now, now));
    }

    static void noHistory() {
        answers("CodeDeploy_20141006.ListDeployments", "$", "{\"deployments\":[]}");
    }

    static void dynatraceTakesEvents() {
        SERVER.stubFor(get(urlPathEqualTo("/e/1/api/v2/events"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"totalCount\":0,\"pageSize\":100,\"events\":[]}")));
        SERVER.stubFor(
                post(urlEqualTo("/e/1/api/v2/events/ingest"))
                        .willReturn(
                                aResponse()
                                        .withStatus(201)
                                        .withHeader("Content-Type", "application/json")
                                        .withBody(
                                                "{\"reportCount\":1,\"eventIngestResults\":[{\"correlationId\":\"c\",\"status\":\"OK\"}]}")));
    }

    static void dynatraceKnowsNobodyOf(String deployment) {
        SERVER.stubFor(post(urlEqualTo("/e/1/api/v2/events/ingest"))
                .atPriority(1)
                .withRequestBody(containing(deployment))
                .willReturn(
                        json("{\"reportCount\":0,\"eventIngestResults\":[]}").withStatus(201)));
    }

    private static void answers(String target, String body, String answer) {
        SERVER.stubFor(post(WireMock.anyUrl())
                .withHeader("X-Amz-Target", equalTo(target))
                .withRequestBody(matchingJsonPath(body))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/x-amz-json-1.1")
                        .withBody(answer)));
    }

    private static String definition(String name, String comment) {
        String source = """
                {"name":"%s","actionTypeId":{"category":"Source","owner":"AWS","provider":"S3","version":"1"},
                 "configuration":{},"inputArtifacts":[],"outputArtifacts":[{"name":"%s"}]}
                """;
        String deploy = """
                {"name":"%s","actionTypeId":{"category":"Deploy","owner":"AWS","provider":"CodeDeploy","version":"1"},
                 "configuration":{"ApplicationName":"%s","DeploymentGroupName":"%s"},
                 "inputArtifacts":[{"name":"App"}],"outputArtifacts":[]}
                """;
        return """
                {"pipeline":{"name":"%s","roleArn":"r","version":3,"stages":[
                 {"name":"Source","actions":[%s,%s]},
                 {"name":"Staging","actions":[%s,%s]},
                 {"name":"ApproveStaging","actions":[{"name":"ApproveStaging",
                  "actionTypeId":{"category":"Approval","owner":"AWS","provider":"Manual","version":"1"},
                  "configuration":{"CustomData":"%s"},"inputArtifacts":[],"outputArtifacts":[]}]}]}}
                """.formatted(
                        name,
                        source.formatted("App", "App"),
                        source.formatted("Monspec", "Monspec"),
                        deploy.formatted("DeployInStaging", name, "Staging"),
                        deploy.formatted("DeployTestsInStaging", name, "StagingTests"),
                        comment);
    }
}
