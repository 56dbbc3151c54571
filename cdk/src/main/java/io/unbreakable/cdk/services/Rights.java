package io.unbreakable.cdk.services;

import io.unbreakable.cdk.settings.StageSettings;
import io.unbreakable.contracts.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** What each service may do on AWS: what its code calls, on what the installation lists, and nothing else. */
final class Rights {
    private final Foundations on;
    private final StageSettings settings;
    private final Arns arns;

    Rights(Foundations on, StageSettings settings, Arns arns) {
        this.on = on;
        this.settings = settings;
        this.arns = arns;
    }

    List<PolicyStatement> of(Service service) {
        List<PolicyStatement> rights = new ArrayList<>(common(service));
        rights.addAll(
                switch (service) {
                    case INGEST -> ingest();
                    case SCHEDULER -> List.of();
                    case EVALUATOR -> evaluator();
                    case APPROVER -> approver();
                    case REMEDIATOR -> remediator();
                    case REPORT -> report();
                });
        return rights;
    }

    /** Its queue, its dead letters, its table, and the bus as itself. */
    private List<PolicyStatement> common(Service service) {
        String table = on.state().table(service).getTableArn();
        PolicyStatement publish = allow(List.of(on.messaging().bus().getEventBusArn()), "events:PutEvents");
        publish.addCondition("StringEquals", Map.of("events:source", service.source()));
        return List.of(
                publish,
                allow(
                        List.of(on.messaging().queue(service).queue().getQueueArn()),
                        "sqs:GetQueueUrl",
                        "sqs:GetQueueAttributes",
                        "sqs:ReceiveMessage",
                        "sqs:ChangeMessageVisibility",
                        "sqs:DeleteMessage",
                        "sqs:SendMessage"),
                allow(
                        List.of(on.messaging().queue(service).deadLetters().getQueueArn()),
                        "sqs:GetQueueUrl",
                        "sqs:GetQueueAttributes",
                        "sqs:SendMessage"),
                allow(
                        List.of(table, table + "/index/*"),
                        "dynamodb:GetItem",
                        "dynamodb:PutItem",
                        "dynamodb:DeleteItem",
                        "dynamodb:Query"));
    }

    private List<PolicyStatement> ingest() {
        List<PolicyStatement> rights = new ArrayList<>(List.of(
                dynatraceToken(),
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
                allow(arns.artifacts(), "s3:GetObject")));
        rights.addAll(artifactKeys());
        return rights;
    }

    private List<PolicyStatement> evaluator() {
        return List.of(dynatraceToken(), allow(List.of(on.state().evidenceObjects()), "s3:PutObject"));
    }

    private List<PolicyStatement> approver() {
        return List.of(
                allow(arns.pipelines(), "codepipeline:GetPipelineState", "codepipeline:ListActionExecutions"),
                allow(arns.approvals(), "codepipeline:PutApprovalResult"));
    }

    private List<PolicyStatement> remediator() {
        List<PolicyStatement> rights = new ArrayList<>(List.of(
                dynatraceToken(),
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
                allow(arns.artifacts(), "s3:GetObject", "s3:GetObjectVersion")));
        rights.addAll(artifactKeys());
        if (settings.disableTransition()) {
            rights.add(allow(arns.pipelines(), "codepipeline:GetPipelineState", "codepipeline:ListActionExecutions"));
            rights.add(
                    allow(arns.stages(), "codepipeline:DisableStageTransition", "codepipeline:EnableStageTransition"));
        }
        return rights;
    }

    private List<PolicyStatement> report() {
        List<PolicyStatement> rights = new ArrayList<>(List.of(
                allow(
                        on.messaging().allDeadLetters(),
                        "sqs:GetQueueUrl",
                        "sqs:GetQueueAttributes",
                        "sqs:ReceiveMessage",
                        "sqs:ChangeMessageVisibility",
                        "sqs:DeleteMessage"),
                allow(on.messaging().allQueues(), "sqs:GetQueueUrl", "sqs:SendMessage"),
                allow(List.of(on.state().evidenceObjects()), "s3:GetObject")));
        if (on.secrets().signIn() != null) {
            rights.add(allow(List.of(on.secrets().signIn().getSecretArn()), "secretsmanager:GetSecretValue"));
        }
        if (settings.releaseTopic() != null) {
            rights.add(allow(List.of(settings.releaseTopic()), "sns:Publish"));
        }
        return rights;
    }

    private PolicyStatement dynatraceToken() {
        return allow(List.of(on.secrets().dynatraceToken().getSecretArn()), "secretsmanager:GetSecretValue");
    }

    private List<PolicyStatement> artifactKeys() {
        return arns.artifactKeys().isEmpty() ? List.of() : List.of(allow(arns.artifactKeys(), "kms:Decrypt"));
    }

    private static PolicyStatement allow(List<String> resources, String... actions) {
        return PolicyStatement.Builder.create()
                .actions(List.of(actions))
                .resources(resources)
                .build();
    }
}
