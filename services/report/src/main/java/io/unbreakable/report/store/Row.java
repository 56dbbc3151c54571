package io.unbreakable.report.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.UnreadableEventException;

/**
 * A document as it stands in a list.
 *
 * @param version of the document that it was made from: an older one never replaces a newer one
 * @param place where it stands in the list
 * @param brief the document without its bulk
 */
record Row(long version, String place, JsonNode brief) {
    Row {
        requireNonNull(place, "place");
        requireNonNull(brief, "brief");
    }

    static Row of(long version, String place, Object brief) {
        return new Row(version, place, EventJson.mapper().valueToTree(brief));
    }

    /** What stands there when this comes along: this when it is newer and says something else. */
    Row newer(long otherVersion, Object other) {
        Row row = of(otherVersion, place, other);
        return version >= otherVersion || brief.equals(row.brief) ? this : row;
    }

    <T> T brief(Class<T> type) {
        try {
            return EventJson.mapper().treeToValue(brief, type);
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException("not a readable " + type.getSimpleName(), e);
        }
    }
}
