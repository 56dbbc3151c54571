package io.unbreakable.sandbox.aws;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Tries tables and buckets out. */
final class StoreTrials {
    private final DynamoDbClient dynamoDb;
    private final S3Client s3;
    private final String name;

    StoreTrials(DynamoDbClient dynamoDb, S3Client s3, String suffix) {
        this.dynamoDb = dynamoDb;
        this.s3 = s3;
        this.name = "unbreakable-probe-" + suffix;
    }

    @Nullable String ends() {
        return withTable("ends", table -> {
            new Tables(dynamoDb).expire(table);
            return null;
        });
    }

    @Nullable String condition() {
        return withTable("condition", table -> {
            put(table, "a", "1");
            try {
                dynamoDb.putItem(request ->
                        request.tableName(table).item(item("a", "2")).conditionExpression("attribute_not_exists(pk)"));
                return "it writes although the condition does not hold";
            } catch (ConditionalCheckFailedException e) {
                return null;
            }
        });
    }

    @Nullable String index() {
        return withTable("index", table -> {
            Stream.of("3", "1", "2").forEach(sort -> put(table, "k" + sort, sort));
            List<String> found = dynamoDb
                    .query(request -> request.tableName(table)
                            .indexName("index")
                            .keyConditionExpression("ipk = :i and isk >= :s")
                            .expressionAttributeValues(Map.of(":i", text("all"), ":s", text("2"))))
                    .items()
                    .stream()
                    .map(item -> item.getOrDefault("isk", text("")).s())
                    .toList();
            return found.equals(List.of("2", "3")) ? null : "it finds " + found + " instead of [2, 3]";
        });
    }

    @Nullable String objects() {
        new Buckets(s3).put(name);
        try {
            s3.putObject(request -> request.bucket(name).key("some/object"), RequestBody.fromString("0123456789"));
            String part = s3.getObjectAsBytes(
                            request -> request.bucket(name).key("some/object").range("bytes=2-4"))
                    .asUtf8String();
            return part.equals("234") ? missing() : "the range is ignored";
        } finally {
            Tidying.all(
                    () -> s3.deleteObject(request -> request.bucket(name).key("some/object")),
                    () -> s3.deleteBucket(request -> request.bucket(name)));
        }
    }

    private @Nullable String missing() {
        try {
            s3.getObjectAsBytes(request -> request.bucket(name).key("nothing"));
            return "it gives an object that is not there";
        } catch (NoSuchKeyException e) {
            return null;
        }
    }

    private @Nullable String withTable(String what, Trial trial) {
        String table = name + "-" + what;
        try {
            new Tables(dynamoDb).make(List.of(table));
            return trial.wrong(table);
        } finally {
            Tidying.all(() -> dynamoDb.deleteTable(request -> request.tableName(table)));
        }
    }

    private void put(String table, String key, String sort) {
        dynamoDb.putItem(request -> request.tableName(table).item(item(key, sort)));
    }

    private static Map<String, AttributeValue> item(String key, String sort) {
        return Map.of("pk", text(key), "sk", text("s"), "ipk", text("all"), "isk", text(sort));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private interface Trial {
        @Nullable String wrong(String table);
    }
}
