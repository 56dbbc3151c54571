package io.unbreakable.systemtest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the report says of a validation.
 *
 * @param sentence what a person reads
 * @param decision what became of the approval; null when it answers none
 * @param summary what the approval was answered with; null when there was none
 * @param failed names of the objectives that failed
 */
record Run(
        String id,
        String execution,
        String verdict,
        String reason,
        String sentence,
        @Nullable String decision,
        @Nullable String summary,
        List<String> failed) {}
