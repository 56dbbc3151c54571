package io.unbreakable.dynatrace;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event that was sent.
 *
 * @param reportCount how many were stored; 0 when no entity matched (yet), although the answer is a 201
 * @param results one per matched entity
 */
public record IngestResult(
        int reportCount, @JsonProperty("eventIngestResults") List<Item> results) {
    public IngestResult {
        results = Lists.orEmpty(results);
    }

    /**
     * One stored or refused event.
     *
     * @param status {@code OK} or what was wrong with it
     */
    public record Item(
            @Nullable String correlationId, @Nullable String status) {}

    /** Whether an entity matched and none of the events was refused. */
    public boolean stored() {
        return reportCount > 0 && results.stream().allMatch(item -> "OK".equals(item.status()));
    }
}
