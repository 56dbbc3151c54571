package io.unbreakable.dynatrace;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a problem.
 *
 * @param content the text; empty when there is none
 * @param context a free label
 */
public record Comment(
        @Nullable String id,
        @JsonProperty("createdAtTimestamp") @Nullable Instant createdAt,
        String content,
        @Nullable String authorName,
        @Nullable String context) {
    public Comment {
        content = content == null ? "" : content;
    }
}
