package io.unbreakable.cdk.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.codepipeline.Pipeline;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.CodePipeline;
import software.amazon.awscdk.services.s3.IBucket;
import software.constructs.Construct;

/** What starts a release. */
final class NewBuild {
    private NewBuild() {}

    /** A new app.zip is a release; tests and monspec that come with it are put there before. */
    static void starts(Construct scope, IBucket source, Pipeline pipeline) {
        Rule.Builder.create(scope, "NewBuild")
                .eventPattern(EventPattern.builder()
                        .source(List.of("aws.s3"))
                        .detailType(List.of("Object Created"))
                        .detail(put(source))
                        .build())
                .targets(List.of(new CodePipeline(pipeline)))
                .build();
    }

    private static Map<String, Object> put(IBucket source) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("bucket", Map.of("name", List.of(source.getBucketName())));
        detail.put("object", Map.of("key", List.of(SampleRelease.APP_KEY)));
        return detail;
    }
}
