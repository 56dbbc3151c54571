package io.unbreakable.ingest.messaging;

import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.ingest.client.Deployments;
import io.unbreakable.ingest.domain.DeploymentInfo;
import io.unbreakable.ingest.store.GroupStore;
import io.unbreakable.ingest.store.GroupStore.First;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Since when a group has been deployed to: from CodeDeploy's history, which is read once. */
@ApplicationScoped
class GroupHistory {
    private final GroupStore groups;
    private final Deployments deployments;

    GroupHistory(GroupStore groups, Deployments deployments) {
        this.groups = groups;
        this.deployments = deployments;
    }

    /** When the group was first deployed with success, this deployment not counted; null for never. */
    @Nullable Instant firstDeployedAt(DeploymentGroup group, String except) {
        First kept = groups.first(group).orElse(null);
        if (kept != null && !kept.deploymentId().equals(except)) {
            return kept.at();
        }
        List<First> found = deployments.succeeded(group).stream()
                .filter(info -> Deployments.since(info) != null)
                .map(GroupHistory::first)
                .sorted(Comparator.comparing(First::at).thenComparing(First::deploymentId))
                .toList();
        if (!found.isEmpty()) {
            groups.keepFirst(group, found.getFirst());
        }
        return found.stream()
                .filter(first -> !first.deploymentId().equals(except))
                .map(First::at)
                .findFirst()
                .orElse(null);
    }

    private static First first(DeploymentInfo info) {
        Instant since = Deployments.since(info);
        return new First(info.id(), since == null ? Instant.MAX : since);
    }
}
