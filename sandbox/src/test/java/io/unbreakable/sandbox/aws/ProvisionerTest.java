package io.unbreakable.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.unbreakable.contracts.EventType;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.sandbox.process.ChildProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Everything together in one process, provisioned from the outside by the SDK's own variables. */
@ResourceLock(DynamoDb.FOLDER_PROPERTY)
class ProvisionerTest {

    private final Sqs sqs = new Sqs(0);
    private final S3 s3 = new S3(0);
    private final EventBridge eventBridge = new EventBridge(0, sqs.uri(), PutEventsTrap.none());

    @TempDir
    static Path directory;

    private static DynamoDb dynamoDb;
    private AwsClients clients;

    @BeforeAll
    static void startTables() {
        dynamoDb = new DynamoDb(0, directory.resolve("dynamodb.log"));
    }

    @AfterAll
    static void stopTables() {
        dynamoDb.close();
    }

    @BeforeEach
    void start() {
        clients = AwsClients.at(sqs.uri(), eventBridge.uri(), dynamoDb.uri(), s3.uri());
    }

    @AfterEach
    void stop() {
        clients.close();
        eventBridge.close();
        s3.close();
        sqs.close();
    }

    @Test
    void createsTheTopologyAsOftenAsOneLikes() {
        new Provisioner(clients).provision();
        new Provisioner(clients).provision();

        var table = clients.dynamoDb()
                .describeTable(r -> r.tableName(Topology.table(Service.REPORT).name()))
                .table();
        assertThat(clients.dynamoDb().listTables().tableNames()).hasSameSizeAs(Topology.tables());
        assertThat(table.globalSecondaryIndexes())
                .singleElement()
                .satisfies(index -> assertThat(index.indexName()).isEqualTo(Topology.Table.INDEX));
        assertThat(clients.dynamoDb()
                        .describeTimeToLive(r -> r.tableName(table.tableName()))
                        .timeToLiveDescription()
                        .timeToLiveStatus())
                .isEqualTo(TimeToLiveStatus.ENABLED);
        assertThat(clients.s3().listBuckets().buckets()).hasSameSizeAs(Topology.buckets());
        assertThat(clients.sqs().listQueues().queueUrls())
                .hasSize(2 * Service.values().length + Topology.rules().size());
        assertThat(redrivePolicy(Service.EVALUATOR))
                .contains(Account.queueArn(Topology.deadLetterQueue(Service.EVALUATOR)), "5");
    }

    @Test
    void routesEachEventToTheServicesThatTakeIt() {
        new Provisioner(clients).provision();
        var type = EventType.VALIDATION_DUE;

        clients.eventBridge()
                .putEvents(r -> r.entries(PutEventsRequestEntry.builder()
                        .eventBusName(Topology.BUS)
                        .source(type.publisher().source())
                        .detailType(type.detailType())
                        .detail("{}")
                        .build()));

        Arrays.stream(Service.values())
                .filter(service -> Topology.takes(service).contains(type))
                .forEach(service -> assertThat(received(service, 10)).hasSize(1));
        Arrays.stream(Service.values())
                .filter(service -> !Topology.takes(service).contains(type))
                .forEach(service -> assertThat(received(service, 0)).isEmpty());
    }

    @Test
    void routesThePipelinesEventsToIngest() {
        new Provisioner(clients).provision();
        var rule = Topology.awsRules().getFirst();

        eventBridge.emit(
                rule.source(),
                rule.detailTypes().getFirst(),
                List.of(),
                Instant.EPOCH,
                JsonNodeFactory.instance.objectNode());

        assertThat(received(Service.INGEST, 10)).hasSize(1);
    }

    @Test
    void findsItsWayByTheVariablesOfTheSdk() {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Provisioner.class.getName());
        var environment = Map.of(
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test",
                "AWS_ENDPOINT_URL", sqs.uri().toString(),
                "AWS_ENDPOINT_URL_EVENTBRIDGE", eventBridge.uri().toString(),
                "AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.uri().toString(),
                "AWS_ENDPOINT_URL_S3", s3.uri().toString());
        Path log = directory.resolve("provision.log");

        var provision = ChildProcess.start("provision", command, environment, directory, log);

        assertThat(provision.exit()).succeedsWithin(Duration.ofSeconds(60)).isEqualTo(0);
        assertThat(log).content().startsWith("Provisioned 6 tables").hasLineCount(1);
        assertThat(clients.eventBridge()
                        .listRules(r -> r.eventBusName(Topology.BUS))
                        .rules())
                .hasSameSizeAs(Topology.busRules());
    }

    private String redrivePolicy(Service service) {
        var attributes = clients.sqs()
                .getQueueAttributes(r -> r.queueUrl(url(service)).attributeNames(QueueAttributeName.REDRIVE_POLICY))
                .attributes();
        return String.valueOf(attributes.get(QueueAttributeName.REDRIVE_POLICY));
    }

    private List<Message> received(Service service, int wait) {
        return clients.sqs()
                .receiveMessage(r -> r.queueUrl(url(service)).waitTimeSeconds(wait))
                .messages();
    }

    private String url(Service service) {
        return clients.sqs()
                .getQueueUrl(r -> r.queueName(Topology.queue(service)))
                .queueUrl();
    }
}
