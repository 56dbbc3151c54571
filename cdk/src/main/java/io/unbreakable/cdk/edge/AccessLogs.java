package io.unbreakable.cdk.edge;

import static java.util.Objects.requireNonNull;

import io.unbreakable.cdk.nag.Accepted;
import io.unbreakable.cdk.settings.Place;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.apigatewayv2.CfnStage;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/** Who asked for what and what was answered; never a header, a token or a body. */
final class AccessLogs {
    /** A line of JSON per request. */
    static final String FORMAT = """
            {"time":"$context.requestTime","id":"$context.requestId","ip":"$context.identity.sourceIp",\
            "method":"$context.httpMethod","path":"$context.path","status":"$context.status",\
            "bytes":"$context.responseLength"}""";

    private static final Duration KEPT_FOR = Duration.days(90);
    private static final int RATE = 50;
    private static final int BURST = 100;

    private AccessLogs() {}

    /** Where lines about this API go. */
    static LogGroup logGroup(Construct scope) {
        return LogGroup.Builder.create(scope, "AccessLog")
                .retention(RetentionDays.THREE_MONTHS)
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }

    /** The stage without a path of its own, throttled, with a log. */
    static void ofDefaultStage(Construct scope, HttpApi api) {
        CfnStage.Builder.create(scope, "Stage")
                .apiId(api.getApiId())
                .stageName("$default")
                .autoDeploy(true)
                .defaultRouteSettings(CfnStage.RouteSettingsProperty.builder()
                        .throttlingRateLimit(RATE)
                        .throttlingBurstLimit(BURST)
                        .build())
                .accessLogSettings(CfnStage.AccessLogSettingsProperty.builder()
                        .destinationArn(logGroup(scope).getLogGroupArn())
                        .format(FORMAT)
                        .build())
                .build();
    }

    /** A bucket for the load balancer's, which stays when the stack goes, unless asked otherwise. */
    static void of(Construct scope, ApplicationLoadBalancer balancer, Place place, boolean deleteWithStack) {
        Bucket bucket = Bucket.Builder.create(scope, "AccessLogs")
                .bucketName(place.bucket("unbreakable-report-access-logs"))
                .removalPolicy(deleteWithStack ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN)
                .autoDeleteObjects(deleteWithStack)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .lifecycleRules(
                        List.of(LifecycleRule.builder().expiration(KEPT_FOR).build()))
                .build();
        Accepted.finding(bucket, "S1", "It holds access logs itself.");
        bucket.addToResourcePolicy(PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("logdelivery.elasticloadbalancing.amazonaws.com")))
                .actions(List.of("s3:PutObject"))
                .resources(List.of(bucket.arnForObjects("*")))
                .build());
        balancer.getNode().addDependency(requireNonNull(bucket.getPolicy(), "policy")); // it tries whether it may write
        balancer.setAttribute("access_logs.s3.enabled", "true");
        balancer.setAttribute("access_logs.s3.bucket", bucket.getBucketName());
    }
}
