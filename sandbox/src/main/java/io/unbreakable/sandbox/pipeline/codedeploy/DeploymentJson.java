package io.unbreakable.sandbox.pipeline.codedeploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.pipeline.events.AwsJson;
import org.jspecify.annotations.Nullable;

/** Deployments and groups as the API shows them. */
final class DeploymentJson {
    private static final String CONFIG = "CodeDeployDefault.OneAtATime";
    private final boolean hidesPreviousRevision;

    DeploymentJson(boolean hidesPreviousRevision) {
        this.hidesPreviousRevision = hidesPreviousRevision;
    }

    ObjectNode deployment(Deployment deployment) {
        ObjectNode json = AwsJson.object()
                .put("applicationName", deployment.group.application)
                .put("deploymentGroupName", deployment.group.name)
                .put("deploymentConfigName", CONFIG)
                .put("deploymentId", deployment.id)
                .put("status", deployment.status.api())
                .put("creator", deployment.request.creator())
                .put("computePlatform", "Server")
                .put("ignoreApplicationStopFailures", false)
                .put("updateOutdatedInstancesOnly", false)
                .put("fileExistsBehavior", "DISALLOW");
        json.set("revision", deployment.request.revision().json());
        if (deployment.previous != null && !hidesPreviousRevision) {
            json.set("previousRevision", deployment.previous.json());
        }
        AwsJson.put(json, "description", deployment.request.description());
        AwsJson.put(json, "createTime", deployment.created);
        AwsJson.put(json, "startTime", deployment.started);
        AwsJson.put(json, "completeTime", deployment.completed);
        json.set("deploymentOverview", overview(deployment));
        json.set("deploymentStyle", style());
        error(deployment, json);
        rollback(deployment, json);
        return json;
    }

    private static ObjectNode style() {
        return AwsJson.object().put("deploymentType", "IN_PLACE").put("deploymentOption", "WITHOUT_TRAFFIC_CONTROL");
    }

    private static ObjectNode overview(Deployment deployment) {
        DeploymentStatus status = deployment.status;
        return AwsJson.object()
                .put("Pending", status == DeploymentStatus.CREATED ? 1 : 0)
                .put("InProgress", status == DeploymentStatus.IN_PROGRESS ? 1 : 0)
                .put("Succeeded", status == DeploymentStatus.SUCCEEDED ? 1 : 0)
                .put("Failed", status == DeploymentStatus.FAILED ? 1 : 0)
                .put("Skipped", status == DeploymentStatus.STOPPED ? 1 : 0)
                .put("Ready", 0);
    }

    private static void error(Deployment deployment, ObjectNode json) {
        if (deployment.errorCode != null) {
            json.putObject("errorInformation")
                    .put("code", deployment.errorCode)
                    .put("message", deployment.errorMessage);
        }
    }

    private static void rollback(Deployment deployment, ObjectNode json) {
        String triggering = deployment.request.rollsBack();
        if (triggering != null || deployment.rolledBackBy != null) {
            ObjectNode info = json.putObject("rollbackInfo");
            AwsJson.put(info, "rollbackTriggeringDeploymentId", triggering);
            AwsJson.put(info, "rollbackDeploymentId", deployment.rolledBackBy);
        }
    }

    ObjectNode group(DeploymentGroup group) {
        ObjectNode json = AwsJson.object()
                .put("applicationName", group.application)
                .put("deploymentGroupId", group.id)
                .put("deploymentGroupName", group.name)
                .put("deploymentConfigName", CONFIG)
                .put("computePlatform", "Server")
                .put("outdatedInstancesStrategy", "UPDATE");
        json.set("deploymentStyle", style());
        json.putObject("autoRollbackConfiguration").put("enabled", group.rollsBackOnFailure);
        last(json, "lastSuccessfulDeployment", group.lastSuccessful);
        if (group.lastSuccessful != null) {
            json.set("targetRevision", group.lastSuccessful.request.revision().json());
        }
        last(json, "lastAttemptedDeployment", group.deployments.isEmpty() ? null : group.deployments.getLast());
        return json;
    }

    private static void last(ObjectNode json, String field, @Nullable Deployment deployment) {
        if (deployment != null) {
            ObjectNode last =
                    json.putObject(field).put("deploymentId", deployment.id).put("status", deployment.status.api());
            AwsJson.put(last, "createTime", deployment.created);
            AwsJson.put(last, "endTime", deployment.completed);
        }
    }
}
