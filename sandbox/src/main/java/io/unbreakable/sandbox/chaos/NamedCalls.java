package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.Service;
import java.util.List;

/** The calls at which a service is killed, some for each moment: those that matter most come first. */
final class NamedCalls {
    private static final NamedCall ACKNOWLEDGES =
            new NamedCall(Dependency.SQS, "DeleteMessage", Moment.BEFORE_IT_ACKNOWLEDGES);
    private static final NamedCall STORES = new NamedCall(Dependency.DYNAMODB, "PutItem", Moment.BEFORE_THE_ANSWER);
    private static final NamedCall BEFORE_IT_STORES =
            new NamedCall(Dependency.DYNAMODB, "PutItem", Moment.BEFORE_THE_EFFECT);
    private static final NamedCall PUBLISHES =
            new NamedCall(Dependency.EVENTBRIDGE, "PutEvents", Moment.BEFORE_THE_ANSWER);
    private static final NamedCall BEFORE_IT_PUBLISHES =
            new NamedCall(Dependency.EVENTBRIDGE, "PutEvents", Moment.BEFORE_THE_EFFECT);

    private NamedCalls() {}

    /** A call, and whether its effect happens. */
    record NamedCall(Dependency to, String operation, Moment moment) {}

    static List<NamedCall> of(Service service, Moment moment) {
        return of(service).stream().filter(call -> call.moment() == moment).toList();
    }

    private static List<NamedCall> of(Service service) {
        return switch (service) {
            case INGEST ->
                List.of(
                        BEFORE_IT_PUBLISHES,
                        STORES,
                        PUBLISHES,
                        ACKNOWLEDGES,
                        new NamedCall(Dependency.DYNATRACE, "POST /events/ingest", Moment.BEFORE_THE_ANSWER),
                        new NamedCall(Dependency.CODEPIPELINE, "ListActionExecutions", Moment.BEFORE_THE_ANSWER));
            case SCHEDULER ->
                List.of(
                        BEFORE_IT_PUBLISHES,
                        new NamedCall(Dependency.SQS, "SendMessage", Moment.BEFORE_THE_EFFECT),
                        ACKNOWLEDGES,
                        STORES,
                        PUBLISHES);
            case EVALUATOR ->
                List.of(
                        STORES,
                        new NamedCall(Dependency.DYNATRACE, "GET /metrics/query", Moment.BEFORE_THE_ANSWER),
                        BEFORE_IT_PUBLISHES,
                        ACKNOWLEDGES,
                        BEFORE_IT_STORES);
            case APPROVER ->
                List.of(
                        new NamedCall(Dependency.CODEPIPELINE, "PutApprovalResult", Moment.BEFORE_THE_ANSWER),
                        new NamedCall(Dependency.CODEPIPELINE, "PutApprovalResult", Moment.BEFORE_THE_EFFECT),
                        BEFORE_IT_PUBLISHES,
                        STORES,
                        ACKNOWLEDGES);
            case REMEDIATOR ->
                List.of(
                        new NamedCall(Dependency.CODEDEPLOY, "CreateDeployment", Moment.BEFORE_THE_ANSWER),
                        new NamedCall(Dependency.DYNATRACE, "POST /problems/comments", Moment.BEFORE_THE_ANSWER),
                        new NamedCall(Dependency.CODEDEPLOY, "CreateDeployment", Moment.BEFORE_THE_EFFECT),
                        BEFORE_IT_PUBLISHES,
                        STORES,
                        ACKNOWLEDGES);
            case REPORT -> List.of(STORES, ACKNOWLEDGES, BEFORE_IT_STORES);
        };
    }
}
