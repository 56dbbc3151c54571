package io.unbreakable.remediator.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The clients of CodeDeploy and S3, which try again by themselves when throttled. */
class AwsClients {

    @Produces
    @ApplicationScoped
    CodeDeployClient codeDeploy() {
        return CodeDeployClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.retryStrategy(RetryMode.STANDARD))
                .build();
    }

    @Produces
    @ApplicationScoped
    S3Client s3() {
        return S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    void close(@Disposes CodeDeployClient client) {
        client.close();
    }

    void close(@Disposes S3Client client) {
        client.close();
    }
}
