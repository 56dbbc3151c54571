package io.unbreakable.remediator.client;

import io.unbreakable.contracts.Deployment;
import io.unbreakable.contracts.DeploymentGroup;
import io.unbreakable.contracts.DeploymentStatus;
import io.unbreakable.contracts.Revision;
import io.unbreakable.remediator.domain.LedgerEntry;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codedeploy.model.DeploymentInfo;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocation;
import software.amazon.awssdk.services.codedeploy.model.RevisionLocationType;

/** CodeDeploy's words in ours. */
final class CodeDeployReading {
    private CodeDeployReading() {}

    static LedgerEntry entry(DeploymentInfo info) {
        DeploymentGroup group = new DeploymentGroup(info.applicationName(), info.deploymentGroupName());
        return new LedgerEntry(
                new Deployment(group, info.deploymentId(), revision(info.revision()), null),
                null,
                null,
                info.creatorAsString(),
                info.description(),
                DeploymentStatus.ofCodeDeploy(info.statusAsString()),
                info.createTime(),
                Map.of(),
                Set.of());
    }

    static DeploymentView view(DeploymentInfo info) {
        return switch (info.status()) {
            case SUCCEEDED -> new DeploymentView.Succeeded(info.completeTime());
            case FAILED, STOPPED -> new DeploymentView.Unsuccessful(why(info));
            case CREATED, QUEUED, IN_PROGRESS, BAKING, READY, UNKNOWN_TO_SDK_VERSION -> new DeploymentView.Running();
        };
    }

    private static String why(DeploymentInfo info) {
        var error = info.errorInformation();
        String said = error == null ? "" : ": " + error.codeAsString() + ", " + error.message();
        return info.deploymentId() + " ended as " + info.statusAsString() + said;
    }

    private static @Nullable Revision revision(@Nullable RevisionLocation location) {
        if (location == null || location.revisionType() != RevisionLocationType.S3) {
            return null;
        }
        var s3 = location.s3Location();
        return new Revision(s3.bucket(), s3.key(), s3.bundleTypeAsString(), s3.version(), s3.eTag());
    }
}
