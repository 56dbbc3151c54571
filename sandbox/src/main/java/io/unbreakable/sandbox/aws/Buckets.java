package io.unbreakable.sandbox.aws;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** Creates buckets. */
final class Buckets {

    // the only region that takes no location, and refuses its own name
    private static final String FIRST_REGION = "us-east-1";

    private final S3Client s3;

    Buckets(S3Client s3) {
        this.s3 = s3;
    }

    void put(String name) {
        try {
            s3.headBucket(r -> r.bucket(name));
        } catch (NoSuchBucketException e) {
            create(name);
        }
    }

    private void create(String name) {
        String region = s3.serviceClientConfiguration().region().id();
        var request = CreateBucketRequest.builder().bucket(name);
        if (!region.equals(FIRST_REGION)) {
            request.createBucketConfiguration(c -> c.locationConstraint(region));
        }
        s3.createBucket(request.build());
    }
}
