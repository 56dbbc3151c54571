package io.unbreakable.remediator.client;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Identifier;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.Revision;
import io.unbreakable.messaging.AwsFaults;
import io.unbreakable.remediator.domain.LedgerEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codedeploy.model.ApplicationDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.CodeDeployException;
import software.amazon.awssdk.services.codedeploy.model.CreateDeploymentRequest;
import software.amazon.awssdk.services.codedeploy.model.DeploymentAlreadyCompletedException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentGroupDoesNotExistException;
import software.amazon.awssdk.services.codedeploy.model.DeploymentLimitExceededException;
import software.amazon.awssdk.services.codedeploy.model.FileExistsBehavior;
import software.amazon.awssdk.services.codedeploy.model.ListDeploymentsRequest;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocationType;

/**
 * Deployment groups as CodeDeploy knows them. What CodeDeploy does not answer now, for whatever reason, is a
 * {@link CodeDeployUnavailableException}.
 */
@ApplicationScoped
public class CodeDeployGroups {
    private static final int BATCH = 25;
    private static final int MOST = 100;

    private final CodeDeployClient codeDeploy;
    private final CodeDeployClient once;

    CodeDeployGroups(CodeDeployClient codeDeploy, @Identifier("once") CodeDeployClient once) {
        this.codeDeploy = codeDeploy;
        this.once = once;
    }

    /** The latest deployments to this group, up to 100, in no order; empty when CodeDeploy does not know the group. */
    public List<LedgerEntry> history(DeploymentGroup group) {
        return asking(
                () -> entries(codeDeploy.listDeployments(of(group).build()).deployments()));
    }

    /** All deployments to this group that were created since then, in no order. */
    public List<LedgerEntry> since(DeploymentGroup group, Instant from) {
        var request = of(group).createTimeRange(range -> range.start(from)).build();
        return asking(() -> entries(codeDeploy.listDeploymentsPaginator(request).deployments().stream()
                .toList()));
    }

    /** What CodeDeploy knows of this deployment; empty when it forgot it. */
    public Optional<LedgerEntry> deployment(String deploymentId) {
        return asking(() -> entries(List.of(deploymentId))).stream().findFirst();
    }

    /** How far this deployment is. */
    public DeploymentView look(String deploymentId) {
        try {
            return CodeDeployReading.view(codeDeploy
                    .getDeployment(request -> request.deploymentId(deploymentId))
                    .deploymentInfo());
        } catch (DeploymentDoesNotExistException e) {
            return new DeploymentView.Unsuccessful("CodeDeploy does not know " + deploymentId + " any more");
        } catch (SdkException e) {
            throw new CodeDeployUnavailableException(e);
        }
    }

    /** Stops a deployment, and lets CodeDeploy take it back on wish. One that has ended, or cannot be stopped, goes on. */
    public void stop(String deploymentId, boolean rollBack) {
        try {
            codeDeploy.stopDeployment(
                    request -> request.deploymentId(deploymentId).autoRollbackEnabled(rollBack));
        } catch (DeploymentAlreadyCompletedException e) {
            Log.infof("%s had ended before it could be stopped", deploymentId);
        } catch (CodeDeployException e) {
            if (AwsFaults.isTemporary(e)) {
                throw new CodeDeployUnavailableException(e);
            }
            Log.warnf("%s cannot be stopped: %s", deploymentId, e.getMessage());
        } catch (SdkException e) {
            throw new CodeDeployUnavailableException(e);
        }
    }

    /**
     * Deploys this revision. Not idempotent: look first whether a deployment with this description exists. An alarm that
     * rings does not stop it, and when it fails the bad revision does not come back by itself. That we may not deploy is trouble
     * like any other: somebody can put it right.
     */
    public CreateResult create(DeploymentGroup group, Revision revision, String description) {
        try {
            return new CreateResult.Created(
                    once.createDeployment(request(group, revision, description)).deploymentId());
        } catch (DeploymentLimitExceededException e) {
            return new CreateResult.Busy();
        } catch (CodeDeployException e) {
            if (AwsFaults.isTemporary(e)) {
                throw new CodeDeployUnavailableException(e);
            }
            return new CreateResult.Refused(e.awsErrorDetails().errorMessage());
        } catch (SdkException e) {
            throw new CodeDeployUnavailableException(e);
        }
    }

    private static CreateDeploymentRequest request(DeploymentGroup group, Revision revision, String description) {
        return CreateDeploymentRequest.builder()
                .applicationName(group.application())
                .deploymentGroupName(group.name())
                .description(description)
                .revision(location -> location.revisionType(RevisionLocationType.S3)
                        .s3Location(s3 -> s3.bucket(revision.bucket())
                                .key(revision.key())
                                .bundleType(revision.bundleType())
                                .version(revision.version())
                                .eTag(revision.eTag())))
                .ignoreApplicationStopFailures(true)
                .fileExistsBehavior(FileExistsBehavior.OVERWRITE)
                .autoRollbackConfiguration(rollback -> rollback.enabled(false))
                .overrideAlarmConfiguration(alarms ->
                        alarms.enabled(false).ignorePollAlarmFailure(true).alarms(List.of()))
                .build();
    }

    private static ListDeploymentsRequest.Builder of(DeploymentGroup group) {
        return ListDeploymentsRequest.builder()
                .applicationName(group.application())
                .deploymentGroupName(group.name());
    }

    private List<LedgerEntry> entries(List<String> ids) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (int from = 0; from < Math.min(ids.size(), MOST); from += BATCH) {
            List<String> batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
            codeDeploy
                    .batchGetDeployments(request -> request.deploymentIds(batch))
                    .deploymentsInfo()
                    .forEach(info -> entries.add(CodeDeployReading.entry(info)));
        }
        return entries;
    }

    private static List<LedgerEntry> asking(Supplier<List<LedgerEntry>> question) {
        try {
            return question.get();
        } catch (ApplicationDoesNotExistException
                | DeploymentGroupDoesNotExistException
                | DeploymentDoesNotExistException e) {
            return List.of();
        } catch (SdkException e) {
            throw new CodeDeployUnavailableException(e);
        }
    }
}
