package io.unbreakable.report.store;

import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.IndexKey;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of documents, newest first. A document may stand in several; each is read with one query. */
@ApplicationScoped
class Lists {
    private final StateTable table;
    private final Documents documents;

    Lists(StateTable table, Documents documents) {
        this.table = table;
        this.documents = documents;
    }

    /** Puts a document into these lists, at its time, unless a newer version of it stands there already. */
    void put(List<String> lists, String id, Instant at, long version, Object brief) {
        String isk = Names.at(at, id);
        Row row = Row.of(version, isk, brief);
        for (String list : lists) {
            table.putNewer(new Key("row/" + id, list), version, row, new IndexKey(list, isk), documents.expiry());
        }
    }

    /** A part of a list behind this place; null for its beginning. */
    <T> Page<T> page(String list, int limit, @Nullable String behind, Class<T> type) {
        List<Row> found = (behind == null
                        ? table.newest(list, limit + 1, Row.class)
                        : table.newestBefore(list, behind, limit + 1, Row.class))
                .stream().map(Document::body).toList();
        boolean more = found.size() > limit;
        return new Page<>(
                found.stream().limit(limit).map(row -> row.brief(type)).toList(),
                more ? found.get(limit - 1).place() : null);
    }
}
