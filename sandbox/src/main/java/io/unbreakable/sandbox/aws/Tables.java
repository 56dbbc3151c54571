package io.unbreakable.sandbox.aws;

import io.unbreakable.contracts.Topology;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Creates tables in the one form that all of ours have. */
final class Tables {

    private final DynamoDbClient dynamoDb;

    Tables(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    /** Tables whose items end at their {@code ttl}. */
    void put(List<String> names) {
        make(names);
        names.forEach(this::expire);
    }

    /** Tables, as soon as they can be used. */
    void make(List<String> names) {
        names.stream().filter(name -> !exists(name)).forEach(this::create);
        names.forEach(name -> dynamoDb.waiter().waitUntilTableExists(r -> r.tableName(name)));
    }

    private boolean exists(String name) {
        try {
            dynamoDb.describeTable(r -> r.tableName(name));
            return true;
        } catch (ResourceNotFoundException e) {
            return false;
        }
    }

    private void create(String name) {
        var index = GlobalSecondaryIndex.builder()
                .indexName(Topology.Table.INDEX)
                .keySchema(key("ipk", KeyType.HASH), key("isk", KeyType.RANGE))
                .projection(p -> p.projectionType(ProjectionType.ALL))
                .build();
        dynamoDb.createTable(r -> r.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        Stream.of("pk", "sk", "ipk", "isk").map(Tables::text).toList())
                .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                .globalSecondaryIndexes(index));
    }

    void expire(String name) {
        var status = dynamoDb.describeTimeToLive(r -> r.tableName(name))
                .timeToLiveDescription()
                .timeToLiveStatus();
        if (status != TimeToLiveStatus.ENABLED && status != TimeToLiveStatus.ENABLING) {
            dynamoDb.updateTimeToLive(r -> r.tableName(name)
                    .timeToLiveSpecification(t -> t.enabled(true).attributeName("ttl")));
        }
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
