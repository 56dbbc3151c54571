package io.unbreakable.sandbox.aws;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SDK clients for the sandbox's own endpoints. */
public final class Clients {

    private static final AwsCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test"));

    private Clients() {}

    /** A client of the queues. */
    public static SqsClient sqs(URI endpoint) {
        return at(endpoint, SqsClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()))
                .build();
    }

    /** A client of the object store. */
    public static S3Client s3(URI endpoint) {
        return at(endpoint, S3Client.builder().httpClientBuilder(UrlConnectionHttpClient.builder()))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .forcePathStyle(true)
                .build();
    }

    /** A client of the tables. */
    public static DynamoDbClient dynamoDb(URI endpoint) {
        return at(endpoint, DynamoDbClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()))
                .build();
    }

    /** A client of the buses. */
    public static EventBridgeClient eventBridge(URI endpoint) {
        return at(endpoint, EventBridgeClient.builder().httpClientBuilder(UrlConnectionHttpClient.builder()))
                .build();
    }

    private static <B extends AwsClientBuilder<B, ?>> B at(URI endpoint, B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(Account.REGION))
                .credentialsProvider(CREDENTIALS);
    }
}
