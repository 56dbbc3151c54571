package io.unbreakable.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

@ResourceLock(DynamoDb.FOLDER_PROPERTY)
class StorageTest {

    @TempDir
    Path directory;

    @Test
    void keepsObjects() {
        try (var s3 = new S3(0);
                var client = Clients.s3(s3.uri())) {
            client.createBucket(r -> r.bucket("evidence"));

            client.putObject(r -> r.bucket("evidence").key("v/1.json.gz"), RequestBody.fromString("0123456789"));

            var part = client.getObjectAsBytes(
                    r -> r.bucket("evidence").key("v/1.json.gz").range("bytes=2-4"));
            assertThat(part.asString(StandardCharsets.UTF_8)).isEqualTo("234");
            assertThat(client.headObject(r -> r.bucket("evidence").key("v/1.json.gz"))
                            .contentLength())
                    .isEqualTo(10);
            assertThatThrownBy(() -> client.getObject(r -> r.bucket("evidence").key("nothing")))
                    .isInstanceOf(NoSuchKeyException.class);
        }
    }

    @Test
    void keepsItemsInAProcessOfItsOwnOnTheLoopbackInterface() throws IOException {
        try (var dynamoDb = new DynamoDb(0, directory.resolve("dynamodb.log"));
                var client = Clients.dynamoDb(dynamoDb.uri())) {
            client.createTable(t -> t.tableName("results")
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(AttributeDefinition.builder()
                            .attributeName("pk")
                            .attributeType(ScalarAttributeType.S)
                            .build())
                    .keySchema(KeySchemaElement.builder()
                            .attributeName("pk")
                            .keyType(KeyType.HASH)
                            .build()));
            var item = Map.of("pk", AttributeValue.fromS("v-1"));

            client.putItem(r -> r.tableName("results").item(item));

            assertThat(client.getItem(r -> r.tableName("results").key(item)).item())
                    .isEqualTo(item);
            assertThatThrownBy(() -> client.putItem(
                            r -> r.tableName("results").item(item).conditionExpression("attribute_not_exists(pk)")))
                    .isInstanceOf(ConditionalCheckFailedException.class);
            assertThat(ProcessHandle.of(dynamoDb.pid())).isPresent();
            assertThat(reachable("127.0.0.1", dynamoDb.uri().getPort())).isTrue();
            assertThat(otherAddresses())
                    .noneMatch(other -> reachable(other, dynamoDb.uri().getPort()));
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void saysWhatToDoWhenDynamoDbLocalIsNotThere() {
        System.setProperty(DynamoDb.FOLDER_PROPERTY, "/nowhere");
        try {
            assertThatThrownBy(() -> new DynamoDb(0, directory.resolve("log")))
                    .hasMessage("DynamoDB Local is not there (/nowhere);"
                            + " build it with: mvn -pl sandbox/dynamodb-local package");
        } finally {
            System.clearProperty(DynamoDb.FOLDER_PROPERTY);
        }
    }

    private static List<String> otherAddresses() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .map(InetAddress::getHostAddress)
                .filter(address -> !address.equals("127.0.0.1"))
                .toList();
    }

    private static boolean reachable(String address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
