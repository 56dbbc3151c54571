package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A remediation came to its end.
 *
 * @param message how it went, for people
 * @param deploymentId of our own deployment; null when none could be created
 * @param frozen whether nothing more is done in this group until a person switches remediation on again
 */
public record RemediationFinished(
        Remediation remediation,
        RemediationOutcome outcome,
        String message,
        @Nullable String deploymentId,
        boolean frozen,
        Instant finishedAt)
        implements EventData {
    public RemediationFinished {
        requireNonNull(remediation, "remediation");
        requireNonNull(outcome, "outcome");
        requireNonNull(message, "message");
        requireNonNull(finishedAt, "finishedAt");
    }

    @Override
    public String eventId() {
        return "remediation.finished/" + remediation.id();
    }

    @Override
    public String correlationId() {
        return remediation.correlationId();
    }
}
