package io.unbreakable.sandbox.chaos;

/** What the services call, and what can fail there. */
enum Dependency {
    SQS,
    DYNAMODB,
    EVENTBRIDGE,
    CODEPIPELINE,
    CODEDEPLOY,
    DYNATRACE;

    /** The variable by which a service finds it. */
    String variable() {
        return this == DYNATRACE ? "UNBREAKABLE_DYNATRACE_URL" : "AWS_ENDPOINT_URL_" + name();
    }
}
