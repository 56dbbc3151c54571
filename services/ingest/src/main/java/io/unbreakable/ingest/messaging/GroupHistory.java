package io.unbreakable.ingest.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.ingest.client.Deployments;
import io.unbreakable.ingest.domain.Answers.FirstDeployment;
import io.unbreakable.ingest.domain.DeploymentInfo;
import io.unbreakable.ingest.store.GroupStore;
import io.unbreakable.ingest.store.GroupStore.First;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Since when a group has been deployed to: from CodeDeploy's history, which is read once. */
@ApplicationScoped
class GroupHistory {
    private final GroupStore groups;
    private final Deployments deployments;

    GroupHistory(GroupStore groups, Deployments deployments) {
        this.groups = groups;
        this.deployments = deployments;
    }

    /** When the group was first deployed with success, this deployment not counted. */
    FirstDeployment firstDeployment(DeploymentGroup group, String except) {
        First kept = groups.first(group).orElse(null);
        if (kept != null && !kept.deploymentId().equals(except)) {
            return FirstDeployment.at(kept.at());
        }
        return deployments
                .succeeded(group)
                .map(all -> first(group, all, except))
                .orElseGet(() -> {
                    Log.warnf("CodeDeploy does not know %s: a missing baseline there is not excused", group.key());
                    return FirstDeployment.UNKNOWN;
                });
    }

    private FirstDeployment first(DeploymentGroup group, List<DeploymentInfo> succeeded, String except) {
        List<First> found = succeeded.stream()
                .filter(info -> Deployments.since(info) != null)
                .map(GroupHistory::first)
                .sorted(Comparator.comparing(First::at).thenComparing(First::deploymentId))
                .toList();
        if (!found.isEmpty()) {
            groups.keepFirst(group, found.getFirst());
        }
        return FirstDeployment.at(found.stream()
                .filter(first -> !first.deploymentId().equals(except))
                .map(First::at)
                .findFirst()
                .orElse(null));
    }

    private static First first(DeploymentInfo info) {
        Instant since = Deployments.since(info);
        return new First(info.id(), since == null ? Instant.MAX : since);
    }
}
