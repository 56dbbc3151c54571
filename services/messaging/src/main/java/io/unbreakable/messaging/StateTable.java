package io.unbreakable.messaging;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.Topology;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The service's table, as documents that are written conditionally: the state record is the marker of what was done, so that
 * a repeated message changes nothing.
 */
@ApplicationScoped
public class StateTable {
    private static final int MOST_RETRIES = 20;
    private static final int PAGE = 50;

    private final DynamoDbClient dynamo;
    private final String table;

    StateTable(DynamoDbClient dynamo, MessagingConfig config) {
        this.dynamo = dynamo;
        this.table = Topology.table(config.service()).name();
    }

    /**
     * Where a document lies.
     *
     * @param pk partition key
     * @param sk sort key within the partition
     */
    public record Key(String pk, String sk) {}

    /**
     * Where a document is found besides.
     *
     * @param ipk partition key of the index
     * @param isk sort key of the index
     */
    public record IndexKey(String ipk, String isk) {}

    /**
     * A document as it was read.
     *
     * @param version how often it was written, 1 or more
     */
    public record Document<T>(Key key, long version, T body) {}

    /** The document with this key, read consistently. */
    public <T> Optional<Document<T>> find(Key key, Class<T> type) {
        var item = dynamo.getItem(
                        request -> request.tableName(table).key(attributes(key)).consistentRead(true))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(document(item, type));
    }

    /** Writes a new document; false, and nothing is changed, when there is one already. */
    public boolean insert(Key key, Object body) {
        return insert(key, body, null, null);
    }

    /**
     * Writes a new document; false, and nothing is changed, when there is one already.
     *
     * @param index where it is found besides; null for nowhere
     * @param expiresAt epoch seconds after which it may be dropped; null for never
     */
    public boolean insert(Key key, Object body, @Nullable IndexKey index, @Nullable Long expiresAt) {
        return write(item(key, 1, body, index, expiresAt), "attribute_not_exists(pk)", Map.of());
    }

    /** Writes the next version of a document that was read; false, and nothing is changed, when somebody was faster. */
    public <T> boolean replace(Document<T> read, T body) {
        return replace(read, body, null, null);
    }

    /** As {@link #replace(Document, Object)}, with a new index key and expiry. */
    public <T> boolean replace(Document<T> read, T body, @Nullable IndexKey index, @Nullable Long expiresAt) {
        return write(
                item(read.key(), read.version() + 1, body, index, expiresAt),
                "version = :read",
                Map.of(":read", number(read.version())));
    }

    /**
     * Writes a document whose versions somebody else counts; false, and nothing is changed, when this version or a newer one is
     * there.
     */
    public boolean putNewer(Key key, long version, Object body, @Nullable IndexKey index, @Nullable Long expiresAt) {
        return write(
                item(key, version, body, index, expiresAt),
                "attribute_not_exists(pk) OR version < :new",
                Map.of(":new", number(version)));
    }

    /**
     * Changes a document, or makes it: reads, applies the change, writes on the condition that nobody was faster, and starts
     * over otherwise. The change may run several times.
     *
     * @param fresh what the change starts from when there is no document
     * @return what is stored now
     */
    public <T> T update(Key key, Class<T> type, T fresh, UnaryOperator<T> change) {
        return update(key, type, fresh, change, null);
    }

    /** As {@link #update(Key, Class, Object, UnaryOperator)}, with an expiry in epoch seconds; null for never. */
    public <T> T update(Key key, Class<T> type, T fresh, UnaryOperator<T> change, @Nullable Long expiresAt) {
        for (int attempt = 1; attempt <= MOST_RETRIES; attempt++) {
            Optional<Document<T>> read = find(key, type);
            T before = read.map(Document::body).orElse(fresh);
            T after = change.apply(before);
            boolean stored = read.isPresent()
                    ? after.equals(before) || replace(read.get(), after, null, expiresAt)
                    : insert(key, after, null, expiresAt);
            if (stored) {
                return after;
            }
            Pause.beforeAttempt(attempt + 1);
        }
        throw new IllegalStateException("overtaken " + MOST_RETRIES + " times: " + key);
    }

    /** The documents of a partition whose sort key begins like this, in the order of their sort keys. */
    public <T> List<Document<T>> query(String pk, String skPrefix, Class<T> type) {
        return all(
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                        .expressionAttributeValues(Map.of(":pk", text(pk), ":sk", text(skPrefix)))
                        .build(),
                type);
    }

    /** All documents of a partition, of whatever type they are, in the order of their sort keys. */
    public List<Document<JsonNode>> partition(String pk) {
        return all(
                QueryRequest.builder()
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", text(pk)))
                        .build(),
                JsonNode.class);
    }

    /** The documents of a partition before this sort key, the latest first; each page is read when it is needed. */
    public <T> Stream<Document<T>> before(String pk, String sk, Class<T> type) {
        var request = QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk < :sk")
                .expressionAttributeValues(Map.of(":pk", text(pk), ":sk", text(sk)))
                .scanIndexForward(false)
                .limit(PAGE)
                .build();
        return dynamo.queryPaginator(request).items().stream().map(item -> document(item, type));
    }

    /** The documents of a partition whose sort keys lie between these two, inclusive. */
    public <T> List<Document<T>> between(String pk, String fromSk, String toSk, Class<T> type) {
        return fromSk.compareTo(toSk) > 0
                ? List.of()
                : all(range(pk, fromSk, toSk).build(), type);
    }

    /** The last documents of a partition whose sort keys lie between these two, inclusive, last first. */
    public <T> List<Document<T>> last(String pk, String fromSk, String toSk, int limit, Class<T> type) {
        if (fromSk.compareTo(toSk) > 0) { // which DynamoDB refuses
            return List.of();
        }
        var request =
                range(pk, fromSk, toSk).scanIndexForward(false).limit(limit).build();
        return first(request, limit, type);
    }

    private QueryRequest.Builder range(String pk, String fromSk, String toSk) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(Map.of(":pk", text(pk), ":from", text(fromSk), ":to", text(toSk)));
    }

    /** The newest documents of an index partition, latest index sort key first; read with a slight delay. */
    public <T> List<Document<T>> newest(String ipk, int limit, Class<T> type) {
        var request = QueryRequest.builder()
                .tableName(table)
                .indexName(Topology.Table.INDEX)
                .keyConditionExpression("ipk = :ipk")
                .expressionAttributeValues(Map.of(":ipk", text(ipk)))
                .scanIndexForward(false)
                .limit(limit)
                .build();
        return first(request, limit, type);
    }

    /** The newest documents of an index partition before this index sort key, latest first; read with a slight delay. */
    public <T> List<Document<T>> newestBefore(String ipk, String isk, int limit, Class<T> type) {
        var request = QueryRequest.builder()
                .tableName(table)
                .indexName(Topology.Table.INDEX)
                .keyConditionExpression("ipk = :ipk AND isk < :isk")
                .expressionAttributeValues(Map.of(":ipk", text(ipk), ":isk", text(isk)))
                .scanIndexForward(false)
                .limit(limit)
                .build();
        return first(request, limit, type);
    }

    /** The documents of an index partition up to this index sort key, inclusive; read with a slight delay. */
    public <T> List<Document<T>> upTo(String ipk, String isk, Class<T> type) {
        return all(
                QueryRequest.builder()
                        .tableName(table)
                        .indexName(Topology.Table.INDEX)
                        .keyConditionExpression("ipk = :ipk AND isk <= :isk")
                        .expressionAttributeValues(Map.of(":ipk", text(ipk), ":isk", text(isk)))
                        .build(),
                type);
    }

    /** Removes a document; nothing happens when there is none. */
    public void delete(Key key) {
        dynamo.deleteItem(request -> request.tableName(table).key(attributes(key)));
    }

    private <T> List<Document<T>> first(QueryRequest request, int limit, Class<T> type) {
        return dynamo.queryPaginator(request).items().stream()
                .limit(limit)
                .map(item -> document(item, type))
                .toList();
    }

    private <T> List<Document<T>> all(QueryRequest request, Class<T> type) {
        return dynamo.queryPaginator(request).items().stream()
                .map(item -> document(item, type))
                .toList();
    }

    private boolean write(
            Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> conditionValues) {
        try {
            dynamo.putItem(request -> {
                request.tableName(table).item(item).conditionExpression(condition);
                if (!conditionValues.isEmpty()) {
                    request.expressionAttributeValues(conditionValues);
                }
            });
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Map<String, AttributeValue> item(
            Key key, long version, Object body, @Nullable IndexKey index, @Nullable Long expiresAt) {
        Map<String, AttributeValue> item = new HashMap<>(attributes(key));
        item.put("version", number(version));
        item.put("body", text(EventJson.write(body)));
        if (index != null) {
            item.put("ipk", text(index.ipk()));
            item.put("isk", text(index.isk()));
        }
        if (expiresAt != null) {
            item.put("ttl", number(expiresAt));
        }
        return item;
    }

    private static <T> Document<T> document(Map<String, AttributeValue> item, Class<T> type) {
        Key key = new Key(attribute(item, "pk").s(), attribute(item, "sk").s());
        T body = EventJson.read(attribute(item, "body").s(), type);
        return new Document<>(key, Long.parseLong(attribute(item, "version").n()), body);
    }

    private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name), name);
    }

    private static Map<String, AttributeValue> attributes(Key key) {
        return Map.of("pk", text(key.pk()), "sk", text(key.sk()));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}
