package io.unbreakable.sandbox.aws;

import java.net.URI;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients of all services that hold something of ours; closing it closes them. */
public record AwsClients(SqsClient sqs, EventBridgeClient eventBridge, DynamoDbClient dynamoDb, S3Client s3)
        implements AutoCloseable {

    /**
     * Clients of what the SDK's own variables point at: {@code AWS_ENDPOINT_URL}, {@code AWS_ENDPOINT_URL_SQS} and so on,
     * {@code AWS_REGION} and the credentials.
     */
    public static AwsClients fromEnvironment() {
        return new AwsClients(
                SqsClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build(),
                EventBridgeClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build(),
                DynamoDbClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build(),
                S3Client.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                        .forcePathStyle(true)
                        .build());
    }

    /** Clients of the sandbox's own endpoints. */
    public static AwsClients at(URI sqs, URI eventBridge, URI dynamoDb, URI s3) {
        return new AwsClients(
                Clients.sqs(sqs), Clients.eventBridge(eventBridge), Clients.dynamoDb(dynamoDb), Clients.s3(s3));
    }

    @Override
    public void close() {
        sqs.close();
        eventBridge.close();
        dynamoDb.close();
        s3.close();
    }
}
