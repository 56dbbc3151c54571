package io.unbreakable.remediator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.RefusalReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What CodeDeploy lists of the group since about the bad deployment, right before something is done.
 *
 * @param entries in no order
 */
public record SinceBad(Progress.Chosen chosen, List<LedgerEntry> entries) {
    public SinceBad {
        requireNonNull(chosen, "chosen");
        entries = List.copyOf(entries);
    }

    /** Our own deployment, should it be there. */
    public Optional<String> ours() {
        return entries.stream()
                .filter(entry -> chosen.remediation().deploymentDescription().equals(entry.description()))
                .map(entry -> entry.deployment().deploymentId())
                .findFirst();
    }

    /** CodeDeploy's own: while the bad deployment was the newest, only its stop can have made CodeDeploy roll back. */
    public Optional<String> rollback() {
        return entries.stream()
                .filter(LedgerEntry::wasMadeByCodeDeploy)
                .filter(entry -> isAfterBad(entry.startedAt()))
                .map(entry -> entry.deployment().deploymentId())
                .findFirst();
    }

    /** Refuses when another deployment took the bad one's place. */
    public @Nullable Refusal gone() {
        return Rules.gone(badId(), chosen.badSince(), entries);
    }

    /** Whether the bad deployment is there: nothing is taken back that was not seen. */
    public boolean showsBad() {
        return bad().isPresent();
    }

    /** Why nothing is done when it does not show up. */
    public Refusal notShown() {
        String group = chosen.remediation().badDeployment().group().key();
        return new Refusal(
                RefusalReason.BAD_REVISION_GONE,
                "CodeDeploy does not list " + badId() + " in " + group
                        + ": whether the bad revision is still there is not known.");
    }

    /** Whether the bad deployment still runs. */
    public boolean runs() {
        return bad().filter(entry -> entry.status() == null).isPresent();
    }

    private Optional<LedgerEntry> bad() {
        return entries.stream()
                .filter(entry -> entry.deployment().deploymentId().equals(badId()))
                .findFirst();
    }

    private String badId() {
        return chosen.remediation().badDeployment().deploymentId();
    }

    private boolean isAfterBad(@Nullable Instant startedAt) {
        return startedAt != null && startedAt.isAfter(chosen.badSince());
    }
}
