package io.unbreakable.report.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.UnreadableEventException;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.IndexKey;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

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
        Row row = new Row(version, EventJson.mapper().valueToTree(brief));
        String isk = String.format(Locale.ROOT, "%015d/%s", at.toEpochMilli(), id);
        for (String list : lists) {
            table.putNewer(new Key("row/" + id, list), version, row, new IndexKey(list, isk), documents.expiry());
        }
    }

    /** The newest documents of a list. */
    <T> List<T> newest(String list, int limit, Class<T> type) {
        return table.newest(list, limit, Row.class).stream()
                .map(document -> brief(document.body(), type))
                .toList();
    }

    private static <T> T brief(Row row, Class<T> type) {
        try {
            return EventJson.mapper().treeToValue(row.brief(), type);
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException("not a readable " + type.getSimpleName(), e);
        }
    }
}
