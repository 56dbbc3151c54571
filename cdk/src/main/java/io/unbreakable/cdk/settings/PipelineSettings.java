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
        Form.PIPELINE.required(name, "name");
        Form.BUCKET.required(artifactBucket, "artifactBucket");
        artifactKey = artifactKey == null ? "" : artifactKey;
        Form.KEY.check(artifactKey.isEmpty() ? null : artifactKey, "artifactKey");
        deploymentGroups = Lists.some(Form.GROUP.each(deploymentGroups, "deploymentGroups"), "deploymentGroups");
        approvals = Form.APPROVAL.each(approvals, "approvals");
    }
}
