package io.unbreakable.remediator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.unbreakable.contracts.Revision;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What S3's answers say about a bundle. */
class BundlesTest {
    private final Revision revision = new Revision("bundles", "build-3", "zip", null, "tag");
    private HttpServer server;
    private S3Client s3;
    private Bundles bundles;
    private volatile int status;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"tag\"");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        s3 = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .build();
        bundles = new Bundles(s3);
    }

    @AfterEach
    void stop() {
        s3.close();
        server.stop(0);
    }

    @Test
    void isThereWhenItsTagIs() {
        status = 200;

        assertThat(bundles.exists(revision)).isTrue();
        assertThat(bundles.exists(new Revision("bundles", "build-3", "zip", null, "another")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405})
    void isGoneWhenS3SaysSo(int gone) {
        status = gone;

        assertThat(bundles.exists(revision)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 503})
    void isNotTakenForGoneWhenS3DoesNotSay(int refusal) {
        status = refusal;

        assertThatThrownBy(() -> bundles.exists(revision))
                .isInstanceOf(CodeDeployUnavailableException.class)
                .hasMessageContaining("s3://bundles/build-3");
    }

    @Test
    void isNotTakenForGoneWhenS3IsAway() {
        server.stop(0);

        assertThatThrownBy(() -> bundles.exists(revision)).isInstanceOf(CodeDeployUnavailableException.class);
    }
}
