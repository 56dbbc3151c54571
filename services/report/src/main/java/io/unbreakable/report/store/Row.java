package io.unbreakable.report.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A document as it stands in a list.
 *
 * @param version of the document that it was made from: an older one never replaces a newer one
 * @param brief the document without its bulk
 */
record Row(long version, JsonNode brief) {
    Row {
        requireNonNull(brief, "brief");
    }
}
