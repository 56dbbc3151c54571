package io.unbreakable.remediator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.Revision;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a deployment, in whatever order it became known.
 *
 * @param environment null until a deployment event or a verdict named it
 * @param status null while it runs, or until its end was reported
 * @param startedAt null while only its verdict is known
 * @param verdicts the final verdicts on it, by gate
 */
public record LedgerEntry(
        Deployment deployment,
        @Nullable String environment,
        @Nullable Execution execution,
        @Nullable String creator,
        @Nullable String description,
        @Nullable DeploymentStatus status,
        @Nullable Instant startedAt,
        Map<String, Verdict> verdicts) {
    public LedgerEntry {
        requireNonNull(deployment, "deployment");
        verdicts = Map.copyOf(verdicts);
    }

    /** A deployment of which only this is known. */
    public static LedgerEntry of(Deployment deployment) {
        return new LedgerEntry(deployment, null, null, null, null, null, null, Map.of());
    }

    /** Both together; what this one does not know is taken from the other, the other's verdicts count. */
    public LedgerEntry and(LedgerEntry other) {
        Map<String, Verdict> all = new HashMap<>(verdicts);
        all.putAll(other.verdicts);
        return new LedgerEntry(
                both(deployment, other.deployment),
                either(environment, other.environment),
                either(execution, other.execution),
                either(creator, other.creator),
                either(description, other.description),
                either(status, other.status),
                either(startedAt, other.startedAt),
                all);
    }

    /** As a candidate for having caused something; empty until it is known when it started. */
    public Optional<Candidate> asCandidate() {
        if (startedAt == null) {
            return Optional.empty();
        }
        String where = environment == null ? deployment.group().name() : environment;
        return Optional.of(new Candidate(deployment, where, execution, creator, description, startedAt));
    }

    /** The worst of the final verdicts on it; empty when there is none. */
    public Optional<Verdict> worstVerdict() {
        return verdicts.values().stream().reduce(Verdict::worse);
    }

    /** Whether it ended well. */
    public boolean hasSucceeded() {
        return status == DeploymentStatus.SUCCEEDED;
    }

    /** What it deployed; null when it is not a bundle in S3, or CodeDeploy forgot it. */
    public @Nullable Revision revision() {
        return deployment.revision();
    }

    private static Deployment both(Deployment one, Deployment other) {
        return new Deployment(
                one.group(),
                one.deploymentId(),
                either(one.revision(), other.revision()),
                either(one.label(), other.label()));
    }

    private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
