package io.unbreakable.remediator.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When remediations disabled the way into a stage.
 *
 * @param disabled by the remediation's id
 */
public record TransitionState(Map<String, Instant> disabled) {
    public TransitionState {
        disabled = Map.copyOf(disabled);
    }

    /** Nobody disabled it. */
    public static TransitionState untouched() {
        return new TransitionState(Map.of());
    }

    /** The same, disabled by this remediation; its first time stays. */
    public TransitionState disabledBy(String remediationId, Instant at) {
        Map<String, Instant> more = new HashMap<>(disabled);
        more.putIfAbsent(remediationId, at);
        return new TransitionState(more);
    }

    /** Whether a wish to enable it that was said then is about what was disabled: a later remediation's is not. */
    public boolean mayBeEnabled(Instant requestedAt) {
        Optional<Instant> latest = disabled.values().stream().max(Comparator.naturalOrder());
        return latest.filter(at -> !at.isAfter(requestedAt)).isPresent();
    }
}
