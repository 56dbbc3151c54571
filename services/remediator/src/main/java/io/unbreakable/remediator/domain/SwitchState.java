package io.unbreakable.remediator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.AutomationState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far remediation may go in an environment.
 *
 * @param since when a person switched it; null when nobody did
 */
public record SwitchState(AutomationState state, @Nullable Instant since) {
    public SwitchState {
        requireNonNull(state, "state");
    }

    /** The newer of the two. */
    public SwitchState orNewer(SwitchState other) {
        return since == null || (other.since != null && other.since.isAfter(since)) ? other : this;
    }
}
