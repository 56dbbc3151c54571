package io.unbreakable.evaluator.client;

import io.unbreakable.messaging.S3Addresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The client of S3. */
class AwsClients {
    /** For all of its tries together: evidence is not worth more of a verdict's time. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    @Produces
    @ApplicationScoped
    S3Client s3() {
        return S3Client.builder()
                .forcePathStyle(S3Addresses.bucketsInPath())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.apiCallTimeout(LONGEST))
                .build();
    }

    void close(@Disposes S3Client client) {
        client.close();
    }
}
