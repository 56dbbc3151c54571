package io.unbreakable.remediator.client;

import io.smallrye.common.annotation.Identifier;
import io.unbreakable.messaging.S3Addresses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The clients of CodeDeploy, CodePipeline and S3, which try again by themselves when throttled. */
class AwsClients {
    /** Shorter than whoever acts is left alone. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);

    @Produces
    @ApplicationScoped
    CodeDeployClient codeDeploy() {
        return codeDeploy(AwsRetryStrategy.standardRetryStrategy());
    }

    /** Calls once: what is repeated without looking is done twice when only the answer got lost. */
    @Produces
    @ApplicationScoped
    @Identifier("once") CodeDeployClient codeDeployOnce() {
        return codeDeploy(AwsRetryStrategy.doNotRetry());
    }

    private static CodeDeployClient codeDeploy(RetryStrategy strategy) {
        return CodeDeployClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(
                        override -> override.retryStrategy(strategy).apiCallTimeout(LONGEST_CALL))
                .build();
    }

    @Produces
    @ApplicationScoped
    CodePipelineClient codePipeline() {
        return CodePipelineClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(
                        override -> override.retryStrategy(RetryMode.STANDARD).apiCallTimeout(LONGEST_CALL))
                .build();
    }

    @Produces
    @ApplicationScoped
    S3Client s3() {
        return S3Client.builder()
                .forcePathStyle(S3Addresses.bucketsInPath())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    void close(@Disposes @Any CodeDeployClient client) {
        client.close();
    }

    void close(@Disposes CodePipelineClient client) {
        client.close();
    }

    void close(@Disposes S3Client client) {
        client.close();
    }
}
