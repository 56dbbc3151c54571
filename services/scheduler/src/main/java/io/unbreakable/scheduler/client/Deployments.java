package io.unbreakable.scheduler.client;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.Remediation;
import io.unbreakable.scheduler.domain.GroupDeployment;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.ApplicationDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;

/** What CodeDeploy knows of a group, whether or not an event told of it. */
@ApplicationScoped
public class Deployments {
    private static final int MOST_PER_BATCH = 25;
    private static final Set<String> WAITING = Set.of("Created", "Queued");
    private final CodeDeployClient client;

    Deployments(CodeDeployClient client) {
        this.client = client;
    }

    /**
     * The deployments to a group that have begun and are not known yet; none when CodeDeploy does not have the group. One call
     * when there is nothing new.
     *
     * @param createdAfter the order in which they are created is not that in which they begin
     * @param known keys of deployments
     * @throws SdkException when CodeDeploy does not answer, after the client's own repetitions
     */
    public List<GroupDeployment> unknown(DeploymentGroup group, Instant createdAfter, Set<String> known) {
        try {
            List<String> ids = client
                    .listDeploymentsPaginator(request -> request.applicationName(group.application())
                            .deploymentGroupName(group.name())
                            .createTimeRange(range -> range.start(createdAfter)))
                    .deployments()
                    .stream()
                    .filter(id -> !known.contains(key(group, id)))
                    .toList();
            return describe(group, ids);
        } catch (DeploymentGroupDoesNotExistException | ApplicationDoesNotExistException e) {
            return List.of();
        }
    }

    private List<GroupDeployment> describe(DeploymentGroup group, List<String> ids) {
        List<GroupDeployment> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST_PER_BATCH) {
            List<String> batch = ids.subList(from, Math.min(ids.size(), from + MOST_PER_BATCH));
            client.batchGetDeployments(request -> request.deploymentIds(batch)).deploymentsInfo().stream()
                    .flatMap(info -> deployment(group, info).stream())
                    .forEach(all::add);
        }
        return all;
    }

    /** Empty while it waits for its turn: it has changed nothing yet. */
    private static Optional<GroupDeployment> deployment(DeploymentGroup group, DeploymentInfo info) {
        DeploymentStatus status = DeploymentStatus.ofCodeDeploy(info.statusAsString());
        return begun(info)
                .map(startedAt -> new GroupDeployment(
                        key(group, info.deploymentId()),
                        startedAt,
                        status == null ? null : info.completeTime(),
                        info.completeTime() == null ? null : status,
                        Remediation.made(info.description())));
    }

    private static Optional<Instant> begun(DeploymentInfo info) {
        boolean waits = WAITING.contains(String.valueOf(info.statusAsString()));
        return Optional.ofNullable(info.startTime() != null || waits ? info.startTime() : info.createTime());
    }

    private static String key(DeploymentGroup group, String id) {
        return new Deployment(group, id, null, null).key();
    }
}
