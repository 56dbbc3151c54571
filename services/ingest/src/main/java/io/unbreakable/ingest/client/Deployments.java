package io.unbreakable.ingest.client;

import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.Revision;
import io.unbreakable.ingest.domain.DeploymentInfo;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.ApplicationDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.LastDeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocation;
import software.amazon.awssdk.services.codedeploy.model.S3Location;

/** What CodeDeploy knows. Throttling and outages escape as the SDK's exceptions, after its own retries. */
@ApplicationScoped
public class Deployments {
    private static final int MOST_PER_BATCH = 25;
    private final CodeDeployClient client;

    Deployments(CodeDeployClient client) {
        this.client = client;
    }

    /** What CodeDeploy says about a deployment; empty when it does not have it (yet, or any more). */
    public Optional<DeploymentInfo> find(String deploymentId) {
        try {
            return Optional.of(info(client.getDeployment(request -> request.deploymentId(deploymentId))
                    .deploymentInfo()));
        } catch (DeploymentDoesNotExistException e) {
            return Optional.empty();
        }
    }

    /** The id of the deployment to a group that was begun last, if that was after this time. */
    public Optional<String> newest(DeploymentGroup group, Instant after) {
        try {
            var last = client.getDeploymentGroup(request ->
                            request.applicationName(group.application()).deploymentGroupName(group.name()))
                    .deploymentGroupInfo()
                    .lastAttemptedDeployment();
            return Optional.ofNullable(last)
                    .filter(known ->
                            known.createTime() != null && known.createTime().isAfter(after))
                    .map(LastDeploymentInfo::deploymentId);
        } catch (DeploymentGroupDoesNotExistException | ApplicationDoesNotExistException e) {
            return Optional.empty();
        }
    }

    /** The deployments of a group that succeeded, in no order; empty when CodeDeploy does not know the group. */
    public Optional<List<DeploymentInfo>> succeeded(DeploymentGroup group) {
        try {
            List<String> ids = client
                    .listDeploymentsPaginator(request -> request.applicationName(group.application())
                            .deploymentGroupName(group.name())
                            .includeOnlyStatusesWithStrings("Succeeded"))
                    .deployments()
                    .stream()
                    .toList();
            List<DeploymentInfo> all = new ArrayList<>();
            for (int from = 0; from < ids.size(); from += MOST_PER_BATCH) {
                List<String> batch = ids.subList(from, Math.min(ids.size(), from + MOST_PER_BATCH));
                client.batchGetDeployments(request -> request.deploymentIds(batch)).deploymentsInfo().stream()
                        .map(Deployments::info)
                        .filter(info -> info.status() == DeploymentStatus.SUCCEEDED)
                        .forEach(all::add);
            }
            return Optional.of(all);
        } catch (DeploymentGroupDoesNotExistException | ApplicationDoesNotExistException e) {
            return Optional.empty();
        }
    }

    /** When a deployment was there: its end, or its beginning when CodeDeploy forgot the end. */
    public static @Nullable Instant since(DeploymentInfo info) {
        return info.completedAt() != null ? info.completedAt() : info.createdAt();
    }

    private static DeploymentInfo info(software.amazon.awssdk.services.codedeploy.model.DeploymentInfo said) {
        return new DeploymentInfo(
                new DeploymentGroup(said.applicationName(), said.deploymentGroupName()),
                said.deploymentId(),
                revision(said.revision()),
                said.creatorAsString(),
                said.description(),
                DeploymentStatus.ofCodeDeploy(said.statusAsString()),
                said.createTime(),
                said.startTime(),
                said.completeTime());
    }

    private static @Nullable Revision revision(@Nullable RevisionLocation location) {
        S3Location s3 = location == null ? null : location.s3Location();
        return s3 == null || s3.bucket() == null || s3.key() == null
                ? null
                : new Revision(s3.bucket(), s3.key(), s3.bundleTypeAsString(), s3.version(), s3.eTag());
    }
}
