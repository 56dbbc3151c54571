package io.unbreakable.remediator.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.Revision;
import io.unbreakable.monspec.judge.Verdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a deployment, in whatever order it became known.
 *
 * @param environment null until a deployment event or a verdict named it
 * @param status null while it runs, or until its end was reported
 * @param startedAt null while only its verdict is known
 * @param verdicts the final verdicts on it, by validation
 * @param invalidated the validations that a person said count no longer
 */
public record LedgerEntry(
        Deployment deployment,
        @Nullable String environment,
        @Nullable Execution execution,
        @Nullable String creator,
        @Nullable String description,
        @Nullable DeploymentStatus status,
        @Nullable Instant startedAt,
        Map<String, RunVerdict> verdicts,
        Set<String> invalidated) {
    public LedgerEntry {
        requireNonNull(deployment, "deployment");
        verdicts = Map.copyOf(verdicts);
        invalidated = Set.copyOf(invalidated);
    }

    /** A deployment of which only this is known. */
    public static LedgerEntry of(Deployment deployment) {
        return new LedgerEntry(deployment, null, null, null, null, null, null, Map.of(), Set.of());
    }

    /** The same; the validation with this id does not count. */
    public LedgerEntry without(String validationId) {
        return and(new LedgerEntry(deployment, null, null, null, null, null, null, Map.of(), Set.of(validationId)));
    }

    /** Both together; what this one does not know is taken from the other. */
    public LedgerEntry and(LedgerEntry other) {
        Map<String, RunVerdict> all = new HashMap<>(verdicts);
        other.verdicts.forEach((id, verdict) -> all.merge(id, verdict, RunVerdict::orLater));
        Set<String> struck = new HashSet<>(invalidated);
        struck.addAll(other.invalidated);
        return new LedgerEntry(
                both(deployment, other.deployment),
                either(environment, other.environment),
                either(execution, other.execution),
                either(creator, other.creator),
                either(description, other.description),
                either(status, other.status),
                either(startedAt, other.startedAt),
                all,
                struck);
    }

    /** As a candidate for having caused something; empty until it is known when it started. */
    public Optional<Candidate> asCandidate() {
        if (startedAt == null) {
            return Optional.empty();
        }
        String where = environment == null ? deployment.group().name() : environment;
        return Optional.of(new Candidate(deployment, where, execution, creator, description, startedAt));
    }

    /** The worst of the verdicts that count; empty when there is none. */
    public Optional<Verdict> worstVerdict() {
        return byGate().values().stream().map(RunVerdict::verdict).reduce(Verdict::worse);
    }

    /** The latest verdict of each gate that counts. */
    public Map<String, RunVerdict> byGate() {
        Map<String, RunVerdict> latest = new TreeMap<>();
        verdicts.forEach((id, verdict) -> {
            if (!invalidated.contains(id)) {
                latest.merge(verdict.gate(), verdict, RunVerdict::orLater);
            }
        });
        return latest;
    }

    /** Whether CodeDeploy made it by itself, to take another one back. */
    public boolean wasMadeByCodeDeploy() {
        return Candidate.ROLLBACK_CREATOR.equals(creator);
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
