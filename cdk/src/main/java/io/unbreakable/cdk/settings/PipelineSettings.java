package io.unbreakable.cdk.settings;

import java.util.List;

/**
 * A pipeline that this installation watches, and what it may touch of it.
 *
 * @param name of the pipeline in CodePipeline
 * @param artifactBucket where its artifacts lie
 * @param artifactKey ARN of the KMS key they are encrypted with; empty for a key of S3's own
 * @param deploymentGroups CodeDeploy groups that it deploys to, each as {@code application/group}
 * @param approvals that may be answered, each as {@code stage/action}; all of the pipeline when left out
 */
public record PipelineSettings(
        String name, String artifactBucket, String artifactKey, List<String> deploymentGroups, List<String> approvals) {
    public PipelineSettings {
        Required.text(name, "pipelines[].name");
        Required.text(artifactBucket, "pipelines[].artifactBucket");
        artifactKey = artifactKey == null ? "" : artifactKey;
        deploymentGroups = Required.list(deploymentGroups, "pipelines[].deploymentGroups");
        deploymentGroups.forEach(group -> requirePair(group, "pipelines[].deploymentGroups", "application/group"));
        approvals = approvals == null ? List.of() : List.copyOf(approvals);
        approvals.forEach(approval -> requirePair(approval, "pipelines[].approvals", "stage/action"));
    }

    private static void requirePair(String pair, String setting, String form) {
        if (pair.split("/", -1).length != 2 || pair.startsWith("/") || pair.endsWith("/")) {
            throw new SettingsException(setting, "needs " + form + ", not '" + pair + "'");
        }
    }
}
