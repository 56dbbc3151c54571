package io.unbreakable.report.client;

import io.unbreakable.messaging.S3Addresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sns.SnsClient;

/** The clients of S3 and SNS. A page waits for them, or a message that comes back, so they are not patient, and try once. */
class AwsClients {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Produces
    @ApplicationScoped
    S3Client s3() {
        return S3Client.builder()
                .forcePathStyle(S3Addresses.bucketsInPath())
                .httpClientBuilder(http())
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    void close(@Disposes S3Client client) {
        client.close();
    }

    @Produces
    @ApplicationScoped
    SnsClient sns() {
        return SnsClient.builder()
                .httpClientBuilder(http())
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    void close(@Disposes SnsClient client) {
        client.close();
    }

    static UrlConnectionHttpClient.Builder http() {
        return UrlConnectionHttpClient.builder().connectionTimeout(PATIENCE).socketTimeout(PATIENCE);
    }
}
