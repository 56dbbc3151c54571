package io.unbreakable.ingest;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.unbreakable.contracts.Topology;
import io.unbreakable.messaging.AwsTestResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.sqs.SqsClient;

@QuarkusTest
@QuarkusTestResource(AwsTestResource.class)
@QuarkusTestResource(AwsAnswers.class)
class IngestTest {
    @Inject
    SqsClient sqs;

    @Inject
    S3Client s3;

    Bus bus;
    String pipeline;
    String deployment;
    String tests;

    @BeforeEach
    void aPipeline() throws IOException {
        bus = new Bus(sqs);
        pipeline = "shop-" + UUID.randomUUID();
        deployment = "d-" + UUID.randomUUID().toString().substring(0, 8);
        tests = "t-" + UUID.randomUUID().toString().substring(0, 8);
        try {
            s3.createBucket(request -> request.bucket("artifacts"));
        } catch (BucketAlreadyOwnedByYouException e) {
            assertThat(e.statusCode()).isEqualTo(409);
        }
        AwsAnswers.pipeline(pipeline, "");
        AwsAnswers.deployment(deployment, "Staging", "Succeeded");
        AwsAnswers.deployment(tests, "StagingTests", "Succeeded");
        AwsAnswers.noHistory();
        AwsAnswers.dynatraceTakesEvents();
        put(pipeline, Files.readString(Path.of("../../monspec/examples/demo.json")));
    }

    @Test
    void aReleaseBecomesAValidationWhateverTheOrderOfItsEvents() {
        bus.send(Messages.deployment("Staging", deployment, "SUCCESS"));
        bus.send(Messages.waiting(pipeline));
        for (int time = 1; time <= 2; time++) {
            bus.send(Messages.deployed(pipeline, "DeployTestsInStaging", tests));
            bus.send(Messages.deployed(pipeline, "DeployInStaging", deployment));
            bus.send(Messages.source(pipeline, "Monspec", pipeline, "a file"));
            bus.send(Messages.source(pipeline, "App", "app", "Build 1"));
        }

        JsonNode validation = validation("StagingGate");
        assertThat(validation.at("/deployment/deploymentId").asText()).isEqualTo(deployment);
        assertThat(validation.at("/deployment/label").asText()).isEqualTo("Build 1");
        assertThat(validation.at("/plan/baselineRule").asText()).isEqualTo("EXCUSED");
        assertThat(bus.hears("approval.waiting", pipeline).path("token").asText())
                .isEqualTo("token-" + pipeline);
        assertThat(bus.hears("execution.changed", pipeline)).isNotNull();
        JsonNode finished = bus.hears("deployment.finished", deployment);
        assertThat(finished.path("environment").asText()).isEqualTo("Staging");
        assertThat(finished.at("/execution/executionId").asText()).isEqualTo("exec-" + pipeline);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> AwsAnswers.SERVER.verify(
                        1,
                        postRequestedFor(urlEqualTo("/e/1/api/v2/events/ingest"))
                                .withRequestBody(
                                        containing("\"aws.codedeploy.deployment_id\":\"" + deployment + "\""))));
    }

    @Test
    void aBrokenFileIsAValidationThatSaysWhy() {
        AwsAnswers.pipeline(pipeline, "StagingToProduction,5");
        put(pipeline, "{ \"Shop\": ");

        bus.send(Messages.source(pipeline, "Monspec", pipeline, "a file"));
        bus.send(Messages.source(pipeline, "App", "app", "Build 1"));
        bus.send(Messages.waiting(pipeline));

        assertThat(bus.hears("approval.waiting", pipeline)).isNotNull();
        assertThat(validation("ApproveStaging").path("defect").asText()).contains("not valid JSON");
    }

    @Test
    void problemsComeAndGoAndTestsAreIgnored() {
        String id = "P" + UUID.randomUUID();
        String body = "{\"PID\":\"%s\",\"State\":\"%s\",\"ImpactedEntities\":[{\"entity\":\"%s\"}]}";

        bus.send(Messages.frontDoor(
                Topology.PROBLEM_NOTIFICATION, body.formatted(id + "t", "OPEN", "HOST-XXXXXXXXXXXXX")));
        bus.send(Messages.frontDoor(Topology.PROBLEM_NOTIFICATION, body.formatted(id, "OPEN", "SERVICE-1")));
        bus.send(Messages.frontDoor(Topology.PROBLEM_NOTIFICATION, body.formatted(id, "RESOLVED", "SERVICE-1")));

        assertThat(bus.hears("problem.opened", id)
                        .path("impactedEntities")
                        .get(0)
                        .asText())
                .isEqualTo("SERVICE-1");
        assertThat(bus.hears("problem.closed", id)).isNotNull();
        assertThat(bus.find("problem.opened", id + "t")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNotDropped() {
        String marker = UUID.randomUUID().toString();

        bus.send(Messages.frontDoor(Topology.PROBLEM_NOTIFICATION, "{\"odd\":\"%s\"}".formatted(marker)));

        await().atMost(Duration.ofSeconds(20)).until(() -> bus.isDead(marker));
    }

    @Test
    void anotherToolsRequestIsOneValidationHoweverOftenItIsSent() {
        String id = UUID.randomUUID().toString();
        String body = """
                {"requestId":"%s","pipeline":"jenkins","execution":"42","environment":"Staging",
                 "comparison":"StagingToProduction","wait":"5m","monspec":"s3://artifacts/%s"}
                """.formatted(id, pipeline);

        List.of(1, 2).forEach(time -> bus.send(Messages.frontDoor(Topology.VALIDATION_REQUEST, body)));

        JsonNode validation = bus.hears("validation.requested", "request-" + id).path("validation");
        assertThat(validation.path("plan").path("comparison").asText()).isEqualTo("StagingToProduction");
        assertThat(validation.at("/gate/mode").asText()).isEqualTo("observe");
        assertThat(bus.find("validation.requested", "request-" + id)).hasSize(1);
    }

    @Test
    void aRequestWithAnUnreadableMonspecSaysWhy() {
        String id = UUID.randomUUID().toString();
        String body = """
                {"requestId":"%s","pipeline":"jenkins","execution":"42","environment":"Staging",
                 "comparison":"StagingToProduction","wait":"5m","monspec":"s3://artifacts/nothing-here"}
                """.formatted(id);

        bus.send(Messages.frontDoor(Topology.VALIDATION_REQUEST, body));

        assertThat(bus.hears("validation.requested", "request-" + id)
                        .at("/validation/defect")
                        .asText())
                .contains("There is no object s3://artifacts/nothing-here");
    }

    /** The validation of this gate in this test's pipeline. */
    private JsonNode validation(String gate) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> bus.find("validation.requested", "").stream()
                                .map(data -> data.path("validation"))
                                .filter(found ->
                                        found.at("/execution/pipeline").asText().equals(pipeline))
                                .filter(found -> found.at("/gate/name").asText().equals(gate))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private void put(String key, String text) {
        s3.putObject(request -> request.bucket("artifacts").key(key), RequestBody.fromString(text));
    }
}
