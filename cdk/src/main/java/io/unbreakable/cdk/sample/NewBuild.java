package io.unbreakable.cdk.sample;

import io.unbreakable.cdk.messaging.ServiceQueue;
import io.unbreakable.cdk.nag.Accepted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.codepipeline.Pipeline;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.CodePipeline;
import software.amazon.awscdk.services.events.targets.CodePipelineTargetOptions;
import software.amazon.awscdk.services.s3.IBucket;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

/** What starts a release. */
final class NewBuild {
    private NewBuild() {}

    /** A new app.zip is a release; tests and monspec that come with it are put there before. */
    static void starts(Construct scope, IBucket source, Pipeline pipeline) {
        Queue notStarted = ServiceQueue.queue(scope, "NotStarted", SamplePipeline.NOT_STARTED)
                .build();
        Accepted.finding(notStarted, "SQS3", "It is the dead-letter queue of the rule that starts the pipeline.");
        Rule.Builder.create(scope, "NewBuild")
                .ruleName(SamplePipeline.NEW_BUILD)
                .eventPattern(EventPattern.builder()
                        .source(List.of("aws.s3"))
                        .detailType(List.of("Object Created"))
                        .detail(put(source))
                        .build())
                .targets(List.of(new CodePipeline(
                        pipeline,
                        CodePipelineTargetOptions.builder()
                                .deadLetterQueue(notStarted)
                                .build())))
                .build();
    }

    private static Map<String, Object> put(IBucket source) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("bucket", Map.of("name", List.of(source.getBucketName())));
        detail.put("object", Map.of("key", List.of(SampleRelease.APP_KEY)));
        return detail;
    }
}
