package io.unbreakable.remediator.messaging;

import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.remediator.RemediatorConfig;
import io.unbreakable.remediator.client.CodeDeployGroups;
import io.unbreakable.remediator.client.Problems;
import io.unbreakable.remediator.domain.Candidate;
import io.unbreakable.remediator.domain.Candidates;
import io.unbreakable.remediator.domain.DeploymentSeen;
import io.unbreakable.remediator.domain.LedgerEntry;
import io.unbreakable.remediator.domain.Problem;
import io.unbreakable.remediator.store.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the deployments that may have caused a problem. */
@ApplicationScoped
class FindCandidates {
    private final Problems problems;
    private final CodeDeployGroups codeDeploy;
    private final Ledger ledger;
    private final RemediatorConfig config;

    FindCandidates(Problems problems, CodeDeployGroups codeDeploy, Ledger ledger, RemediatorConfig config) {
        this.problems = problems;
        this.codeDeploy = codeDeploy;
        this.ledger = ledger;
        this.config = config;
    }

    /** Our deployments that Dynatrace knows on the problem's entities, or else those that the entities' tags name. */
    Candidates of(Problem problem) {
        Set<DeploymentSeen> seen = new LinkedHashSet<>(problem.evidence());
        seen.addAll(problems.deployments(
                problem.entities(),
                problem.startedAt().minus(config.remediator().lookBack())));
        return seen.isEmpty() ? byTags(problem) : byEvents(seen);
    }

    /** With what the ledger has of the same groups: the event of the latest deployment may not have arrived yet. */
    private Candidates byEvents(Set<DeploymentSeen> seen) {
        Stream<Candidate> named = seen.stream().map(this::candidate).flatMap(Optional::stream);
        Set<DeploymentGroup> groups = seen.stream().map(DeploymentSeen::group).collect(Collectors.toSet());
        return new Candidates(Stream.concat(named, ofGroups(groups)).toList());
    }

    private Candidates byTags(Problem problem) {
        Set<DeploymentGroup> groups =
                tags(problem).stream().map(ledger::groups).flatMap(List::stream).collect(Collectors.toSet());
        return new Candidates(ofGroups(groups).toList());
    }

    /** The tags of the root cause are asked for when the problem itself does not say them. */
    private Set<String> tags(Problem problem) {
        return problem.groups().isEmpty() && problem.rootCause() != null
                ? problems.groupsOf(
                        problem.rootCause(),
                        problem.startedAt().minus(config.remediator().lookBack()))
                : problem.groups();
    }

    private Stream<Candidate> ofGroups(Set<DeploymentGroup> groups) {
        return groups.stream()
                .map(ledger::of)
                .flatMap(List::stream)
                .map(LedgerEntry::asCandidate)
                .flatMap(Optional::stream);
    }

    private Optional<Candidate> candidate(DeploymentSeen seen) {
        return ledger.find(seen.group(), seen.deploymentId())
                .flatMap(LedgerEntry::asCandidate)
                .or(() -> codeDeploy.deployment(seen.deploymentId()).flatMap(LedgerEntry::asCandidate));
    }
}
