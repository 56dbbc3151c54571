package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last good revision is being deployed again, or would be in a dry run.
 *
 * @param target the revision that comes back
 * @param targetLabel what people call that revision; null when unknown
 * @param choice why this revision, for people
 * @param deploymentId of our own deployment; null in a dry run
 */
public record RemediationStarted(
        Remediation remediation,
        Revision target,
        @Nullable String targetLabel,
        String choice,
        boolean dryRun,
        @Nullable String deploymentId,
        Instant startedAt)
        implements EventData {
    public RemediationStarted {
        requireNonNull(remediation, "remediation");
        requireNonNull(target, "target");
        requireNonNull(choice, "choice");
        requireNonNull(startedAt, "startedAt");
    }

    @Override
    public String eventId() {
        return "remediation.started/" + remediation.id() + (dryRun ? "/dryRun" : "");
    }

    @Override
    public String correlationId() {
        return remediation.correlationId();
    }
}
