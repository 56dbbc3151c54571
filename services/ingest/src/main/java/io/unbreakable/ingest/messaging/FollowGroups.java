package io.unbreakable.ingest.messaging;

import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.ingest.domain.ActionRun;
import io.unbreakable.ingest.domain.DeployRun;
import io.unbreakable.ingest.domain.ExecutionFacts;
import io.unbreakable.ingest.domain.KnownGroup;
import io.unbreakable.ingest.domain.KnownGroups;
import io.unbreakable.ingest.store.ExecutionStore;
import io.unbreakable.ingest.store.GroupStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells the deployment groups what an execution means to them, once each. */
@ApplicationScoped
class FollowGroups {
    private static final String KNOWN = "groups are known";
    private final ExecutionStore executions;
    private final GroupStore groups;
    private final FollowDeployment deployments;

    FollowGroups(ExecutionStore executions, GroupStore groups, FollowDeployment deployments) {
        this.executions = executions;
        this.groups = groups;
        this.deployments = deployments;
    }

    /** What is known after the groups were told. */
    ExecutionFacts follow(ExecutionFacts facts) {
        Map<String, KnownGroup> known = KnownGroups.of(facts);
        List<String> told = new ArrayList<>();
        if (!known.isEmpty() && !facts.published().contains(KNOWN)) {
            boolean defect = facts.answers().specification() != null
                    && facts.answers().specification().defect() != null;
            known.forEach((group, meaning) -> know(DeploymentGroup.parse(group), meaning, defect));
            told.add(KNOWN);
        }
        for (ActionRun run : facts.runs().values()) {
            String group = facts.groupOf(run);
            String marker = "run/" + run.id() + "/"
                    + run.states().keySet().stream().sorted().toList() + run.externalId();
            if (group != null && known.containsKey(group) && !facts.published().contains(marker)) {
                tell(DeploymentGroup.parse(group), facts, run);
                told.add(marker);
            }
        }
        return told.isEmpty() ? facts : executions.update(facts.execution(), all -> all.withPublished(told));
    }

    /** A file that cannot be used takes nothing away from what the pipeline knew before. */
    private void know(DeploymentGroup group, KnownGroup known, boolean defect) {
        boolean knownBefore = groups.known(group).stream()
                .anyMatch(before -> before.pipelineArn().equals(known.pipelineArn()));
        if (!defect || !knownBefore) {
            groups.know(group, known);
        }
        groups.awaited(group).forEach(id -> deployments.look(group, id));
    }

    private void tell(DeploymentGroup group, ExecutionFacts facts, ActionRun run) {
        groups.deploys(group, DeployRun.of(facts.execution(), run));
        String id = run.externalId();
        if (id == null) {
            groups.awaited(group).forEach(awaited -> deployments.look(group, awaited));
            return;
        }
        Instant succeeded = run.at(ActionRun.SUCCEEDED);
        if (succeeded == null) {
            deployments.look(group, id);
        } else {
            deployments.heard(group, id, "SUCCESS", succeeded);
        }
    }
}
