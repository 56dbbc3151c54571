package io.unbreakable.report.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.UnreadableEventException;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.IndexKey;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Lists of documents, newest first. A document may stand in several; each is read with one query. */
@ApplicationScoped
class Lists {
    private static final int MOST_ATTEMPTS = 40;

    private final StateTable table;
    private final Documents documents;

    Lists(StateTable table, Documents documents) {
        this.table = table;
        this.documents = documents;
    }

    /** Puts a document into these lists, at its time, unless a newer version of it stands there already. */
    void put(List<String> lists, String id, Instant at, long version, Object brief) {
        Row row = new Row(version, EventJson.mapper().valueToTree(brief));
        String isk = String.format(Locale.ROOT, "%015d/%s", at.toEpochMilli(), id);
        for (String list : lists) {
            put(new Key("row/" + id, list), new IndexKey(list, isk), row);
        }
    }

    /** The newest documents of a list. */
    <T> List<T> newest(String list, int limit, Class<T> type) {
        return table.newest(list, limit, Row.class).stream()
                .map(document -> brief(document.body(), type))
                .toList();
    }

    private void put(Key key, IndexKey index, Row row) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            Optional<Document<Row>> stands = table.find(key, Row.class);
            if (stands.isPresent() && stands.get().body().version() >= row.version()) {
                return;
            }
            boolean stored = stands.isPresent()
                    ? table.replace(stands.get(), row, index, documents.expiry())
                    : table.insert(key, row, index, documents.expiry());
            if (stored) {
                return;
            }
            LockSupport.parkNanos(1_000_000L * attempt);
        }
        throw new IllegalStateException("overtaken " + MOST_ATTEMPTS + " times: " + key);
    }

    private static <T> T brief(Row row, Class<T> type) {
        try {
            return EventJson.mapper().treeToValue(row.brief(), type);
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException("not a readable " + type.getSimpleName(), e);
        }
    }
}
