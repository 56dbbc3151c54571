package io.unbreakable.scheduler.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.codedeploy.CodeDeployClient;

/** The client of CodeDeploy; where it leads is said by the SDK's own settings. */
class CodeDeployAccess {
    private static final Duration LONGEST_CALL = Duration.ofSeconds(10);
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(4);

    @Produces
    @ApplicationScoped
    CodeDeployClient codeDeploy() {
        return CodeDeployClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(bounds -> bounds.retryStrategy(
                                StandardRetryStrategy.builder().build())
                        .apiCallTimeout(LONGEST_CALL)
                        .apiCallAttemptTimeout(LONGEST_ATTEMPT))
                .build();
    }

    void close(@Disposes CodeDeployClient client) {
        client.close();
    }
}
