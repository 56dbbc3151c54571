package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Nothing is done about a problem or a failed gate, for this reason.
 *
 * @param cause the problem's or the validation's id
 * @param title the problem's title or the gate's name
 * @param url of the problem; null when unknown
 * @param remediation null when there was not even a candidate
 * @param message the reason in a sentence, for people
 */
public record RemediationRefused(
        String cause,
        String title,
        @Nullable String url,
        @Nullable Remediation remediation,
        RefusalReason reason,
        String message,
        Instant refusedAt)
        implements EventData {
    public RemediationRefused {
        requireNonNull(cause, "cause");
        requireNonNull(title, "title");
        requireNonNull(reason, "reason");
        requireNonNull(message, "message");
        requireNonNull(refusedAt, "refusedAt");
    }

    @Override
    public String eventId() {
        return "remediation.refused/" + cause + (remediation == null ? "" : "/" + remediation.id()) + "/" + reason;
    }

    @Override
    public String correlationId() {
        return remediation == null ? cause : remediation.correlationId();
    }
}
