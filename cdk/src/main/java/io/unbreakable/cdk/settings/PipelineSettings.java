package io.unbreakable.cdk.settings;

import java.util.List;

/**
 * A pipeline that this installation watches, and what it may touch of it.
 *
 * @param name of the pipeline in CodePipeline
 * @param artifactBucket where its artifacts lie
 * @param artifactKey ARN of the KMS key they are encrypted with; empty for a key of S3's own
 * @param deploymentGroups CodeDeploy groups that it deploys to, each as {@code application/group}
 */
public record PipelineSettings(String name, String artifactBucket, String artifactKey, List<String> deploymentGroups) {
    public PipelineSettings {
        Required.text(name, "pipelines[].name");
        Required.text(artifactBucket, "pipelines[].artifactBucket");
        artifactKey = artifactKey == null ? "" : artifactKey;
        deploymentGroups = Required.list(deploymentGroups, "pipelines[].deploymentGroups");
        deploymentGroups.forEach(PipelineSettings::requireGroup);
    }

    private static void requireGroup(String group) {
        if (group.split("/", -1).length != 2 || group.startsWith("/") || group.endsWith("/")) {
            throw new SettingsException("pipelines[].deploymentGroups", "needs application/group, not '" + group + "'");
        }
    }

    /** The CodeDeploy applications of the groups. */
    public List<String> applications() {
        return deploymentGroups.stream()
                .map(group -> group.substring(0, group.indexOf('/')))
                .distinct()
                .toList();
    }
}
