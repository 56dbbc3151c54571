package io.unbreakable.cdk.sample;

import static java.util.Objects.requireNonNull;

import io.unbreakable.cdk.settings.Place;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.constructs.Construct;

/** Where builds are put, and where the pipeline keeps what it deploys. */
final class SampleBuckets extends Construct {
    private final boolean deleteWithStack;
    private final Bucket source;
    private final Bucket artifacts;

    /** The buckets, which stay with what is in them when the stack goes, unless asked otherwise; their names find them again. */
    SampleBuckets(Construct scope, Place place, boolean deleteWithStack) {
        super(scope, "Buckets");
        this.deleteWithStack = deleteWithStack;
        source = bucket("Source")
                .bucketName(place.bucket(SamplePipeline.NAME + "-source"))
                .build();
        tellsEventBridge(source);
        artifacts = bucket("Artifacts")
                .bucketName(SamplePipeline.artifactBucket(place))
                .build();
    }

    /** In plain words of CloudFormation: the usual way adds a function that does it. */
    private static void tellsEventBridge(Bucket bucket) {
        ((CfnBucket) requireNonNull(bucket.getNode().getDefaultChild(), "bucket"))
                .addPropertyOverride("NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled", true);
    }

    private Bucket.Builder bucket(String id) {
        return Bucket.Builder.create(this, id)
                .versioned(true)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .serverAccessLogsPrefix("access-logs/")
                .removalPolicy(deleteWithStack ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN)
                .autoDeleteObjects(deleteWithStack);
    }

    Bucket source() {
        return source;
    }

    Bucket artifacts() {
        return artifacts;
    }
}
