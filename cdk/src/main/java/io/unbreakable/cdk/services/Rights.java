package io.unbreakable.cdk.services;

import io.unbreakable.cdk.settings.StageSettings;
import io.unbreakable.contracts.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** What each service may do on AWS: what its code calls, on what the installation lists, and nothing else. */
final class Rights {
    private final Foundations on;
    private final StageSettings settings;
    private final Arns arns;
    private final ReleaseRights releases;

    Rights(Foundations on, StageSettings settings, Arns arns) {
        this.on = on;
        this.settings = settings;
        this.arns = arns;
        this.releases = new ReleaseRights(arns, settings);
    }

    List<PolicyStatement> of(Service service) {
        List<PolicyStatement> rights = new ArrayList<>(common(service));
        rights.addAll(
                switch (service) {
                    case INGEST -> withDynatrace(releases.ingest());
                    case SCHEDULER -> releases.scheduler();
                    case EVALUATOR ->
                        withDynatrace(List.of(allow(List.of(on.state().evidenceObjects()), "s3:PutObject")));
                    case APPROVER -> releases.approver();
                    case REMEDIATOR -> withDynatrace(releases.remediator());
                    case REPORT -> report();
                });
        return rights;
    }

    /** Its queue, its dead letters, its table, and the bus as itself. */
    private List<PolicyStatement> common(Service service) {
        String table = on.state().table(service).getTableArn();
        PolicyStatement publish = allow(List.of(on.messaging().bus().getEventBusArn()), "events:PutEvents");
        // a call carries several events, so that the key has several values
        publish.addCondition("ForAllValues:StringEquals", Map.of("events:source", service.source()));
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

    private List<PolicyStatement> report() {
        List<PolicyStatement> rights = new ArrayList<>(List.of(
                allow(
                        deadLetters(),
                        "sqs:GetQueueUrl",
                        "sqs:GetQueueAttributes",
                        "sqs:ReceiveMessage",
                        "sqs:ChangeMessageVisibility",
                        "sqs:DeleteMessage"),
                allow(on.messaging().allQueues(), "sqs:GetQueueUrl", "sqs:SendMessage"),
                allow(List.of(on.state().evidenceObjects()), "s3:GetObject"),
                // without it S3 says of evidence that has expired that access is denied
                allow(List.of(on.state().evidence().getBucketArn()), "s3:ListBucket")));
        if (on.secrets().signIn() != null) {
            rights.add(allow(List.of(on.secrets().signIn().getSecretArn()), "secretsmanager:GetSecretValue"));
        }
        if (settings.releaseTopic() != null) {
            rights.add(allow(List.of(settings.releaseTopic()), "sns:Publish"));
        }
        return rights;
    }

    private List<String> deadLetters() {
        return Stream.concat(on.messaging().allDeadLetters().stream(), arns.undeliverable().stream())
                .toList();
    }

    private List<PolicyStatement> withDynatrace(List<PolicyStatement> rights) {
        List<PolicyStatement> all = new ArrayList<>();
        all.add(allow(List.of(on.secrets().dynatraceToken().getSecretArn()), "secretsmanager:GetSecretValue"));
        all.addAll(rights);
        return all;
    }

    static PolicyStatement allow(List<String> resources, String... actions) {
        return PolicyStatement.Builder.create()
                .actions(List.of(actions))
                .resources(resources)
                .build();
    }
}
