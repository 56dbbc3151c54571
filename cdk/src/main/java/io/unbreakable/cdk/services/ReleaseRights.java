package io.unbreakable.cdk.services;

import static io.unbreakable.cdk.services.Rights.allow;

import io.unbreakable.cdk.settings.StageSettings;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** What services may do with the listed pipelines, their deployments and their artifacts. */
final class ReleaseRights {
    private final Arns arns;
    private final StageSettings settings;

    ReleaseRights(Arns arns, StageSettings settings) {
        this.arns = arns;
        this.settings = settings;
    }

    /** Reads pipelines, their deployments and their artifacts. */
    List<PolicyStatement> ingest() {
        List<PolicyStatement> rights = new ArrayList<>(List.of(
                allow(
                        arns.pipelines(),
                        "codepipeline:GetPipeline",
                        "codepipeline:GetPipelineExecution",
                        "codepipeline:ListPipelineExecutions",
                        "codepipeline:ListActionExecutions"),
                allow(
                        arns.deploymentGroups(),
                        "codedeploy:GetDeployment",
                        "codedeploy:BatchGetDeployments",
                        "codedeploy:GetDeploymentGroup",
                        "codedeploy:ListDeployments"),
                allow(arns.artifacts(), "s3:GetObject"),
                // without it S3 says of what is not there that access is denied
                allow(arns.artifactBuckets(), "s3:ListBucket")));
        rights.addAll(artifactKeys());
        return rights;
    }

    /** Looks for deployments that no event told of. */
    List<PolicyStatement> scheduler() {
        return List.of(allow(arns.deploymentGroups(), "codedeploy:ListDeployments", "codedeploy:BatchGetDeployments"));
    }

    /** Answers the listed approvals. */
    List<PolicyStatement> approver() {
        return List.of(
                allow(arns.pipelines(), "codepipeline:GetPipelineState", "codepipeline:ListActionExecutions"),
                allow(arns.approvals(), "codepipeline:PutApprovalResult"));
    }

    /** Deploys again what was deployed there before. */
    List<PolicyStatement> remediator() {
        List<PolicyStatement> rights = new ArrayList<>(List.of(
                allow(
                        arns.deploymentGroups(),
                        "codedeploy:GetDeployment",
                        "codedeploy:BatchGetDeployments",
                        "codedeploy:ListDeployments",
                        "codedeploy:CreateDeployment"),
                allow(List.of("*"), "codedeploy:StopDeployment"), // IAM knows no resource for it
                // CodeDeploy asks for these of whoever creates a deployment
                allow(
                        arns.applications(),
                        "codedeploy:GetApplicationRevision",
                        "codedeploy:RegisterApplicationRevision"),
                allow(arns.deploymentConfigurations(), "codedeploy:GetDeploymentConfig"),
                allow(arns.artifacts(), "s3:GetObject", "s3:GetObjectVersion"),
                // the same, and for versions
                allow(arns.artifactBuckets(), "s3:ListBucket", "s3:ListBucketVersions")));
        rights.addAll(artifactKeys());
        if (settings.disableTransition()) {
            rights.add(allow(arns.pipelines(), "codepipeline:GetPipelineState", "codepipeline:ListActionExecutions"));
            rights.add(
                    allow(arns.stages(), "codepipeline:DisableStageTransition", "codepipeline:EnableStageTransition"));
        }
        return rights;
    }

    private List<PolicyStatement> artifactKeys() {
        return arns.artifactKeys().isEmpty() ? List.of() : List.of(allow(arns.artifactKeys(), "kms:Decrypt"));
    }
}
