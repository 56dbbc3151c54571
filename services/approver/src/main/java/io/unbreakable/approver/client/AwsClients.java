package io.unbreakable.approver.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;

/** The client of CodePipeline, which tries again by itself when throttled. */
class AwsClients {

    @Produces
    @ApplicationScoped
    CodePipelineClient codePipeline() {
        return CodePipelineClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(override -> override.retryStrategy(RetryMode.STANDARD))
                .build();
    }

    void close(@Disposes CodePipelineClient client) {
        client.close();
    }
}
