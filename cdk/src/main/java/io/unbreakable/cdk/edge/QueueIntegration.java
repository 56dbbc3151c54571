package io.unbreakable.cdk.edge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.apigateway.AwsIntegration;
import software.amazon.awscdk.services.apigateway.IntegrationOptions;
import software.amazon.awscdk.services.apigateway.IntegrationResponse;
import software.amazon.awscdk.services.apigateway.PassthroughBehavior;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** From API Gateway into a queue, with nothing in between that could be down. No header of the caller goes along. */
final class QueueIntegration {
    private static final String JSON = "application/json";

    private final IQueue queue;
    private final Role role;

    QueueIntegration(Construct scope, IQueue queue) {
        this.queue = queue;
        this.role = Role.Builder.create(scope, "SendToIngest")
                .assumedBy(new ServicePrincipal("apigateway.amazonaws.com"))
                .build();
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(List.of("sqs:SendMessage"))
                .resources(List.of(queue.getQueueArn()))
                .build());
    }

    /** Sends bodies as messages of this type; SQS's own answers, which are XML and tell of the account, are not shown. */
    AwsIntegration sending(String detailType, int accepted) {
        return AwsIntegration.Builder.create()
                .service("sqs")
                .integrationHttpMethod("POST")
                .path(Aws.ACCOUNT_ID + "/" + queue.getQueueName())
                .options(IntegrationOptions.builder()
                        .credentialsRole(role)
                        .passthroughBehavior(PassthroughBehavior.NEVER)
                        .requestParameters(Map.of(
                                "integration.request.header.Content-Type", "'application/x-www-form-urlencoded'"))
                        .requestTemplates(Map.of(JSON, MessageTemplate.of(detailType)))
                        .integrationResponses(List.of(
                                answer(null, accepted, "{}"),
                                answer("400", 413, message("The body is larger than 256 KB.")),
                                answer(
                                        "40[1-9]|4[1-9]\\d|5\\d\\d",
                                        502,
                                        message("The request could not be passed on; try again."))))
                        .build())
                .build();
    }

    private static String message(String text) {
        return "{\"message\":\"" + text + "\"}";
    }

    private static IntegrationResponse answer(@Nullable String pattern, int status, String body) {
        IntegrationResponse.Builder answer =
                IntegrationResponse.builder().statusCode(String.valueOf(status)).responseTemplates(Map.of(JSON, body));
        return pattern == null
                ? answer.build()
                : answer.selectionPattern(pattern).build();
    }
}
