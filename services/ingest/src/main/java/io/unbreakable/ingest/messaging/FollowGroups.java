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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** All that is known of the groups is stored before any deployment is looked at: it shows where a deployment comes from. */
    void follow(ExecutionFacts facts) {
        Map<String, KnownGroup> known = KnownGroups.of(facts);
        List<String> told = new ArrayList<>();
        Set<DeploymentGroup> changed = new LinkedHashSet<>();
        if (!known.isEmpty() && !facts.published().contains(KNOWN)) {
            known.forEach((group, meaning) -> know(DeploymentGroup.parse(group), meaning, facts));
            known.keySet().stream().map(DeploymentGroup::parse).forEach(changed::add);
            told.add(KNOWN);
        }
        Map<ActionRun, DeploymentGroup> runs = untold(facts, known.keySet());
        runs.forEach((run, group) -> groups.deploys(group, DeployRun.of(facts.execution(), run)));
        runs.keySet().stream().map(FollowGroups::marker).forEach(told::add);
        changed.addAll(runs.values());
        runs.forEach((run, group) -> look(group, run));
        changed.forEach(group -> groups.awaited(group).forEach(id -> deployments.look(group, id)));
        if (!told.isEmpty()) {
            executions.update(facts.execution(), all -> all.withPublished(told));
        }
    }

    /** A file that cannot be used takes nothing away from what the pipeline knew before. */
    private void know(DeploymentGroup group, KnownGroup known, ExecutionFacts facts) {
        boolean defect = facts.answers().specification() != null
                && facts.answers().specification().defect() != null;
        boolean knownBefore = groups.known(group).stream()
                .anyMatch(before -> before.pipelineArn().equals(known.pipelineArn()));
        if (!defect || !knownBefore) {
            groups.know(group, known);
        }
    }

    private static Map<ActionRun, DeploymentGroup> untold(ExecutionFacts facts, Set<String> known) {
        Map<ActionRun, DeploymentGroup> runs = new LinkedHashMap<>();
        for (ActionRun run : facts.runs().values()) {
            String group = facts.groupOf(run);
            if (group != null && known.contains(group) && !facts.published().contains(marker(run))) {
                runs.put(run, DeploymentGroup.parse(group));
            }
        }
        return runs;
    }

    private static String marker(ActionRun run) {
        return "run/" + run.id() + "/" + run.states().keySet().stream().sorted().toList() + run.externalId();
    }

    private void look(DeploymentGroup group, ActionRun run) {
        String id = run.externalId();
        Instant succeeded = run.at(ActionRun.SUCCEEDED);
        if (id != null && succeeded != null) {
            deployments.heard(group, id, "SUCCESS", succeeded);
        } else if (id != null) {
            deployments.look(group, id);
        }
    }
}
