package io.unbreakable.ingest;

/** Messages as they come from AWS and the front door. */
final class Messages {
    private Messages() {}

    static String action(
            String pipeline, String stage, String action, String id, String type, String state, String more) {
        return """
                {"version":"0","id":"%1$s","detail-type":"CodePipeline Action Execution State Change",
                 "source":"aws.codepipeline","time":"2026-11-20T10:00:10Z","region":"us-east-1",
                 "resources":["arn:aws:codepipeline:us-east-1:000000000000:%2$s"],
                 "detail":{"pipeline":"%2$s","execution-id":"exec-%2$s","start-time":"2026-11-20T10:00:00.100Z",
                  "stage":"%3$s","action":"%4$s","action-execution-id":"%5$s","type":{"owner":"AWS",%6$s,"version":"1"},
                  "state":"%7$s","version":3.0,"pipeline-execution-attempt":1.0%8$s}}
                """.formatted(java.util.UUID.randomUUID(), pipeline, stage, action, id, type, state, more);
    }

    static String pipeline(String pipeline, String execution, String state) {
        return """
                {"version":"0","id":"%1$s","detail-type":"CodePipeline Pipeline Execution State Change",
                 "source":"aws.codepipeline","time":"2026-11-20T10:00:10Z","region":"us-east-1",
                 "resources":["arn:aws:codepipeline:us-east-1:000000000000:%2$s"],
                 "detail":{"pipeline":"%2$s","execution-id":"%3$s","state":"%4$s","version":1.0,
                  "pipeline-execution-attempt":1.0}}
                """.formatted(java.util.UUID.randomUUID(), pipeline, execution, state);
    }

    static String source(String pipeline, String action, String key, String summary) {
        return action(
                pipeline,
                "Source",
                action,
                "run-" + action,
                "\"category\":\"Source\",\"provider\":\"S3\"",
                "SUCCEEDED",
                ",\"output-artifacts\":[{\"name\":\"%s\",\"s3location\":{\"bucket\":\"artifacts\",\"key\":\"%s\"}}],"
                                .formatted(action, key)
                        + "\"execution-result\":{\"external-execution-summary\":\"%s\"}".formatted(summary));
    }

    static String deployed(String pipeline, String action, String deploymentId) {
        return action(
                pipeline,
                "Staging",
                action,
                "run-" + action,
                "\"category\":\"Deploy\",\"provider\":\"CodeDeploy\"",
                "SUCCEEDED",
                ",\"execution-result\":{\"external-execution-id\":\"%s\"}".formatted(deploymentId));
    }

    static String waiting(String pipeline) {
        return action(
                pipeline,
                "ApproveStaging",
                "ApproveStaging",
                "token-" + pipeline,
                "\"category\":\"Approval\",\"provider\":\"Manual\"",
                "STARTED",
                "");
    }

    static String deployment(String application, String group, String id, String state) {
        return """
                {"version":"0","id":"%s","detail-type":"CodeDeploy Deployment State-change Notification",
                 "source":"aws.codedeploy","time":"2026-11-20T10:00:10Z","resources":[],
                 "detail":{"application":"%s","deploymentId":"%s","state":"%s","deploymentGroup":"%s"}}
                """.formatted(java.util.UUID.randomUUID(), application, id, state, group);
    }

    static String frontDoor(String detailType, String body) {
        return """
                {"version":"0","id":"%s","detail-type":"%s","source":"unbreakable.frontdoor",
                 "time":"2026-11-20T10:00:10Z","detail":%s}
                """.formatted(java.util.UUID.randomUUID(), detailType, body);
    }
}
