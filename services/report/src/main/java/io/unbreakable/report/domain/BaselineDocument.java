package io.unbreakable.report.domain;

import io.unbreakable.contracts.BaselinePinned;
import io.unbreakable.contracts.BaselineUnpinned;
import io.unbreakable.contracts.EventData;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which run people made the baseline of a gate.
 *
 * @param pinned the run that was pinned last; null for none
 * @param unpinned when runs were let go last, by their validations
 */
public record BaselineDocument(@Nullable BaselinePinned pinned, SortedMap<String, Instant> unpinned) {
    public BaselineDocument {
        unpinned = Collections.unmodifiableSortedMap(new TreeMap<>(unpinned));
    }

    /** Nobody pinned anything. */
    public static BaselineDocument empty() {
        return new BaselineDocument(null, new TreeMap<>());
    }

    /** The document with this event in it. */
    public BaselineDocument with(EventData event) {
        return switch (event) {
            case BaselinePinned said ->
                new BaselineDocument(
                        Latest.of(
                                pinned,
                                said,
                                Comparator.comparing(BaselinePinned::pinnedAt)
                                        .thenComparing(BaselinePinned::validationId)),
                        unpinned);
            case BaselineUnpinned said ->
                new BaselineDocument(
                        pinned, Latest.in(unpinned, said.validationId(), said.unpinnedAt(), Comparator.naturalOrder()));
            default -> this;
        };
    }

    /** Whether this run is the baseline of its gate. */
    public boolean isOf(String validationId) {
        return pinned != null
                && pinned.validationId().equals(validationId)
                && pinned.pinnedAt().isAfter(unpinned.getOrDefault(validationId, Instant.EPOCH));
    }
}
