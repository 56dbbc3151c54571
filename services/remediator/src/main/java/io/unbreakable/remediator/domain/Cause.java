package io.unbreakable.remediator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.RemediationTrigger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What says that a deployment is bad: a problem, or a gate that failed.
 *
 * @param id of the problem or of the validation
 * @param title the problem's title or the gate's name
 * @param url of the problem; null when unknown and for a gate
 * @param heardAt when it was reported
 */
public record Cause(
        RemediationTrigger trigger,
        String id,
        String title,
        @Nullable String url,
        Instant heardAt) {
    public Cause {
        requireNonNull(trigger, "trigger");
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(heardAt, "heardAt");
    }
}
