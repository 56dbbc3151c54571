package io.unbreakable.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.CodePipelineException;
import software.amazon.awssdk.services.codepipeline.model.PipelineNotFoundException;

class AwsJsonServerTest {

    private final AwsJsonServer server = new AwsJsonServer(
            0,
            "CodePipeline_20150709",
            Map.of(
                    "StartPipelineExecution",
                    input -> JsonNodeFactory.instance
                            .objectNode()
                            .put(
                                    "pipelineExecutionId",
                                    "of " + input.path("name").asText()),
                    "GetPipeline",
                    input -> {
                        throw new AwsException("PipelineNotFoundException", "There is no such pipeline.");
                    },
                    "ListPipelines",
                    input -> {
                        throw new IllegalStateException("on purpose");
                    }));
    private final CodePipelineClient client = CodePipelineClient.builder()
            .endpointOverride(server.uri())
            .region(Region.US_EAST_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .overrideConfiguration(o -> o.retryStrategy(r -> r.maxAttempts(1)))
            .build();

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void answersTheOperationThatTheClientNames() {
        assertThat(client.startPipelineExecution(r -> r.name("shop")).pipelineExecutionId())
                .isEqualTo("of shop");
    }

    @Test
    void refusesAsTheServiceDoes() {
        assertThatThrownBy(() -> client.getPipeline(r -> r.name("shop")))
                .isInstanceOf(PipelineNotFoundException.class)
                .hasMessageContaining("There is no such pipeline.");
    }

    @Test
    void saysThatAnOperationIsUnknown() {
        assertThatThrownBy(() -> client.listWebhooks(r -> r.maxResults(1)))
                .isInstanceOfSatisfying(CodePipelineException.class, e -> {
                    assertThat(e.awsErrorDetails().errorCode()).isEqualTo("UnknownOperationException");
                    assertThat(e.statusCode()).isEqualTo(400);
                });
    }

    @Test
    void hidesWhatWentWrongInside() {
        assertThatThrownBy(client::listPipelines).isInstanceOfSatisfying(CodePipelineException.class, e -> {
            assertThat(e.statusCode()).isEqualTo(500);
            assertThat(e.awsErrorDetails().errorCode()).isEqualTo("InternalFailure");
        });
    }
}
