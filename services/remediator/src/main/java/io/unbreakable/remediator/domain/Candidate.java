package io.unbreakable.remediator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.Remediation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deployment that may be the cause.
 *
 * @param environment the environment whose group this is
 * @param execution the execution that brought it; null for a deployment from elsewhere
 * @param creator CodeDeploy's word: user, codeDeployRollback, …; null when unknown
 * @param description what the creator wrote; null for nothing
 */
public record Candidate(
        Deployment deployment,
        String environment,
        @Nullable Execution execution,
        @Nullable String creator,
        @Nullable String description,
        Instant startedAt) {
    static final String ROLLBACK_CREATOR = "codeDeployRollback";

    public Candidate {
        requireNonNull(deployment, "deployment");
        requireNonNull(environment, "environment");
        requireNonNull(startedAt, "startedAt");
    }

    /**
     * The same, with what its group's history knows of it besides: when its own events are missing, its verdict tells neither who
     * made it nor since when it was there.
     */
    public Candidate knownFrom(List<LedgerEntry> history) {
        return history.stream()
                .filter(entry -> entry.deployment().key().equals(deployment.key()))
                .findFirst()
                .map(this::and)
                .orElse(this);
    }

    private Candidate and(LedgerEntry entry) {
        Instant start = entry.startedAt();
        return new Candidate(
                deployment,
                environment,
                execution,
                creator == null ? entry.creator() : creator,
                description == null ? entry.description() : description,
                start != null && start.isBefore(startedAt) ? start : startedAt);
    }

    /** Whether it brought an earlier revision back, by us or by CodeDeploy. */
    public boolean isRollback() {
        return Remediation.made(description) || ROLLBACK_CREATOR.equals(creator);
    }

    /** It is to be taken back for a cause that holds since then: the first state, with the intent to bring this revision back. */
    public Progress.Chosen chosen(Cause cause, Instant causeSince, Target target, Instant at) {
        return new Progress.Chosen(remediationOf(cause), startedAt, causeSince, target, at);
    }

    /** The remediation of this deployment for this reason. */
    public Remediation remediationOf(Cause cause) {
        return new Remediation(
                deployment.key(),
                environment,
                deployment,
                execution,
                cause.trigger(),
                cause.id(),
                cause.title(),
                cause.url());
    }
}
