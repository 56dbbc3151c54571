package io.unbreakable.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.sandbox.Layout.Place;
import io.unbreakable.sandbox.aws.AwsClients;
import io.unbreakable.sandbox.aws.Clients;
import io.unbreakable.sandbox.aws.Probe;
import io.unbreakable.sandbox.process.Closing;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@Execution(ExecutionMode.CONCURRENT) // a sandbox of its own, beside the one of all the others
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(Lifecycle.PER_CLASS)
class ForeignCloudTest {
    private final Closing parts = new Closing();
    private SandboxProcess cloud;
    private SandboxProcess sandbox;
    private Map<String, String> variables;

    @BeforeAll
    void start() throws IOException {
        cloud = parts.add(SandboxProcess.start(SandboxProcess.freeBlock(), "emulators"));
        variables = variables(cloud);
        sandbox = parts.add(SandboxProcess.start(SandboxProcess.freeBlock(), "run", variables));
        sandbox.awaitReady();
    }

    @AfterAll
    void stop() {
        parts.close();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(1)
    void aBuildPassesItsGateThroughQueuesBusTablesAndBucketsOfSomebodyElse() {
        assertThat(Place.values())
                .filteredOn(sandbox::listens)
                .doesNotContain(Place.SQS, Place.S3, Place.DYNAMODB, Place.EVENTBRIDGE);
        int before = sandbox.descendants().size();

        Run staging = sandbox.report().awaitDecision(sandbox.release("1"), "StagingGate");

        assertThat(staging.verdict()).as(staging.toString()).isEqualTo("pass");
        assertThat(staging.decision()).isEqualTo("approved");
        assertThat(decisionsIn(endpoint("DYNAMODB"))).isPositive();
        assertThat(sandbox.descendants()).as("with what was deployed").hasSizeGreaterThanOrEqualTo(before + 2);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(2)
    void theProbeFindsNothingMissingThere() {
        try (AwsClients clients =
                AwsClients.at(endpoint("SQS"), endpoint("EVENTBRIDGE"), endpoint("DYNAMODB"), endpoint("S3"))) {
            assertThat(new Probe(clients).look())
                    .hasSizeGreaterThan(5)
                    .allSatisfy((name, wrong) -> assertThat(wrong).as(name).isEmpty());
        }
    }

    private URI endpoint(String service) {
        return URI.create(variables.get("AWS_ENDPOINT_URL_" + service));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(3)
    void nothingOutlivesASandboxOrACloudThatIsKilled() {
        cloud.awaitDescendants(1);

        sandbox.process().destroyForcibly();
        cloud.process().destroyForcibly();

        sandbox.awaitEnd();
        cloud.awaitEnd();
    }

    /** By which the SDK finds it, as somebody says it who gives it a name and knows nothing of checksums; waits until it runs. */
    private static Map<String, String> variables(SandboxProcess cloud) throws JsonProcessingException {
        String line = await("the other cloud")
                .atMost(Duration.ofMinutes(6))
                .until(
                        () -> cloud.output()
                                .lines()
                                .filter(said -> said.startsWith("{") && said.endsWith("}"))
                                .findFirst()
                                .orElse(""),
                        said -> !said.isEmpty());
        Map<String, String> variables = new ObjectMapper().readValue(line, new TypeReference<>() {});
        variables.keySet().removeIf(name -> name.contains("CHECKSUM"));
        variables.replaceAll((name, value) -> value.replace("//127.0.0.1:", "//localhost:"));
        return variables;
    }

    private static int decisionsIn(URI tables) {
        try (DynamoDbClient client = Clients.dynamoDb(tables)) {
            return client.scan(request ->
                            request.tableName(Topology.table(Service.APPROVER).name()))
                    .count();
        }
    }
}
