package io.unbreakable.cdk.edge;

import io.unbreakable.cdk.nag.Accepted;
import java.util.List;
import software.amazon.awscdk.services.apigateway.AccessLogFormat;
import software.amazon.awscdk.services.apigateway.AuthorizationType;
import software.amazon.awscdk.services.apigateway.CognitoUserPoolsAuthorizer;
import software.amazon.awscdk.services.apigateway.EndpointType;
import software.amazon.awscdk.services.apigateway.LogGroupLogDestination;
import software.amazon.awscdk.services.apigateway.Method;
import software.amazon.awscdk.services.apigateway.MethodOptions;
import software.amazon.awscdk.services.apigateway.Model;
import software.amazon.awscdk.services.apigateway.ModelOptions;
import software.amazon.awscdk.services.apigateway.RequestValidator;
import software.amazon.awscdk.services.apigateway.RequestValidatorOptions;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** Where problems and requests come in: from known callers, well-formed, straight into ingest's queue, whether ingest runs or not. */
public final class FrontDoor extends Construct {
    private static final String JSON = "application/json";
    private static final int RATE = 20;
    private static final int BURST = 40;

    private final RestApi api;
    private final Callers callers;
    private final QueueIntegration queue;
    private final CognitoUserPoolsAuthorizer authorizer;
    private final RequestValidator validator;

    FrontDoor(Construct scope, IQueue ingest, String report) {
        super(scope, "FrontDoor");
        api = RestApi.Builder.create(this, "Api")
                .restApiName("unbreakable")
                .description("Takes problems from Dynatrace and requests from other tools")
                .cloudWatchRole(true)
                .endpointTypes(List.of(EndpointType.REGIONAL))
                .deployOptions(stage())
                .build();
        api.getNode().tryRemoveChild("Endpoint"); // an output of the CDK's own, beside those that say what is where
        callers = new Callers(this);
        queue = new QueueIntegration(this, ingest);
        Accepted.finding(
                api,
                "APIG3",
                "Callers need a token, requests are validated and throttled; a firewall costs more than all the rest.");
        Accepted.finding(
                api,
                "APIG6",
                "Execution logs would hold headers and bodies; the access log says who was answered what.");
        Accepted.finding(api, "IAM4", "The account's role for API Gateway, which may write logs and nothing else.");
        authorizer = CognitoUserPoolsAuthorizer.Builder.create(this, "Authorizer")
                .cognitoUserPools(List.of(callers.pool()))
                .build();
        validator = api.addRequestValidator(
                "Validator",
                RequestValidatorOptions.builder()
                        .validateRequestBody(true)
                        .validateRequestParameters(true)
                        .build());
        open(Posting.problem());
        open(Posting.validation(report));
        Outputs.say(this, "ProblemEndpoint", "What Dynatrace's problem notification calls", problems());
        Outputs.say(this, "ValidationEndpoint", "What other tools ask for a validation", url(Callers.VALIDATIONS));
    }

    private StageOptions stage() {
        return StageOptions.builder()
                .stageName("v1")
                .throttlingRateLimit(RATE)
                .throttlingBurstLimit(BURST)
                .dataTraceEnabled(false)
                .accessLogDestination(new LogGroupLogDestination(AccessLogs.logGroup(this)))
                .accessLogFormat(AccessLogFormat.custom(AccessLogs.FORMAT))
                .build();
    }

    private void open(Posting posting) {
        Model model = api.addModel(
                "Model" + posting.name(),
                ModelOptions.builder()
                        .contentType(JSON)
                        .schema(posting.schema())
                        .build());
        Method method = api.getRoot()
                .addResource(posting.name())
                .addMethod(
                        "POST",
                        queue.sending(posting),
                        MethodOptions.builder()
                                .authorizationType(AuthorizationType.COGNITO)
                                .authorizer(authorizer)
                                .authorizationScopes(List.of(callers.scopeName(posting.name())))
                                .requestValidator(validator)
                                .requestModels(JsonTypes.all(model))
                                .methodResponses(QueueIntegration.responses(posting))
                                .build());
        method.getNode().addDependency(callers);
    }

    private String url(String path) {
        return api.urlForPath("/" + path);
    }

    /** What Dynatrace's problem notification calls. */
    public String problems() {
        return url(Callers.PROBLEMS);
    }

    /** The API itself. */
    public RestApi api() {
        return api;
    }
}
