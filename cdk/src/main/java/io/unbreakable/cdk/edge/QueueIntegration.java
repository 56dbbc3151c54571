package io.unbreakable.cdk.edge;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.apigateway.AwsIntegration;
import software.amazon.awscdk.services.apigateway.IntegrationOptions;
import software.amazon.awscdk.services.apigateway.IntegrationResponse;
import software.amazon.awscdk.services.apigateway.MethodResponse;
import software.amazon.awscdk.services.apigateway.PassthroughBehavior;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** From API Gateway into a queue, with nothing in between that could be down. No header of the caller goes along. */
final class QueueIntegration {
    private static final String JSON = "application/json";
    private static final int TOO_LARGE = 413;
    private static final int NOT_PASSED_ON = 502;

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

    /** Sends bodies as messages; SQS's own answers, which tell of the account, are not shown. */
    AwsIntegration sending(Posting posting) {
        return AwsIntegration.Builder.create()
                .service("sqs")
                .integrationHttpMethod("POST")
                .path(Aws.ACCOUNT_ID + "/" + queue.getQueueName())
                .options(IntegrationOptions.builder()
                        .credentialsRole(role)
                        .passthroughBehavior(PassthroughBehavior.NEVER)
                        .requestParameters(Map.of(
                                "integration.request.header.Content-Type", "'application/x-www-form-urlencoded'"))
                        .requestTemplates(JsonTypes.all(posting.requestTemplate()))
                        .integrationResponses(List.of(
                                posting.acceptance().integrationResponse(),
                                refusal("400", TOO_LARGE, "The body is larger than 256 KB."),
                                refusal(
                                        "40[1-9]|4[1-9]\\d|5\\d\\d",
                                        NOT_PASSED_ON,
                                        "The request could not be passed on; try again.")))
                        .build())
                .build();
    }

    private static IntegrationResponse refusal(String pattern, int status, String message) {
        return IntegrationResponse.builder()
                .selectionPattern(pattern)
                .statusCode(String.valueOf(status))
                .responseTemplates(Map.of(JSON, "{\"message\":\"" + message + "\"}"))
                .build();
    }

    /** All that a caller may be answered. */
    static List<MethodResponse> responses(Posting posting) {
        return Stream.concat(
                        Stream.of(posting.acceptance().methodResponse()),
                        Stream.of(TOO_LARGE, NOT_PASSED_ON)
                                .map(status -> MethodResponse.builder()
                                        .statusCode(String.valueOf(status))
                                        .build()))
                .toList();
    }
}
