package io.unbreakable.sandbox.pipeline;

import io.unbreakable.sandbox.aws.Clients;
import io.unbreakable.sandbox.aws.S3;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/** One S3 for all tests of this package, with the sample pipeline's buckets. */
final class TestS3 {
    /** The name by which tests lock it: releases of two tests at once would overwrite each other. */
    static final String LOCK = "the source bucket";

    static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));
    static final S3Client CLIENT = start();

    private TestS3() {}

    private static S3Client start() {
        S3Client client = Clients.s3(new S3(0).uri());
        client.createBucket(request -> request.bucket(SamplePipeline.SOURCE_BUCKET));
        client.createBucket(request -> request.bucket(SamplePipeline.ARTIFACT_BUCKET));
        return client;
    }
}
