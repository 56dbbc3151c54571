package io.unbreakable.ingest.client;

import io.unbreakable.messaging.S3Addresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The AWS clients of ingest; where they lead is said by the SDK's own settings. */
class IngestClients {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(20);
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(8);

    @Produces
    @ApplicationScoped
    CodePipelineClient codePipeline() {
        return CodePipelineClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(bounded())
                .build();
    }

    @Produces
    @ApplicationScoped
    CodeDeployClient codeDeploy() {
        return CodeDeployClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(bounded())
                .build();
    }

    @Produces
    @ApplicationScoped
    S3Client s3() {
        return S3Client.builder()
                .forcePathStyle(S3Addresses.bucketsInPath())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(bounded())
                .build();
    }

    void close(@Disposes CodePipelineClient client) {
        client.close();
    }

    void close(@Disposes CodeDeployClient client) {
        client.close();
    }

    void close(@Disposes S3Client client) {
        client.close();
    }

    private static ClientOverrideConfiguration bounded() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(StandardRetryStrategy.builder().build())
                .apiCallTimeout(LONGEST_CALL)
                .apiCallAttemptTimeout(LONGEST_ATTEMPT)
                .build();
    }
}
