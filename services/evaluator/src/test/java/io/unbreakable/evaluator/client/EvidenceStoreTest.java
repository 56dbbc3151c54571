package io.unbreakable.evaluator.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.unbreakable.evaluator.Configs;
import io.unbreakable.evaluator.domain.Answers;
import io.unbreakable.evaluator.domain.Dues;
import io.unbreakable.evaluator.domain.EvidenceRecord;
import io.unbreakable.evaluator.domain.Sides;
import io.unbreakable.monspec.judge.Judgement;
import io.unbreakable.monspec.judge.Reason;
import io.unbreakable.monspec.judge.Verdict;
import io.unbreakable.monspec.plan.BaselineRule;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
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

/** An S3 that takes nothing. */
class EvidenceStoreTest {
    private HttpServer server;
    private S3Client s3;
    private volatile int status;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
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
    }

    @AfterEach
    void stop() {
        s3.close();
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 503})
    void noVerdictWaitsForAnS3ThatDoesNotTakeItsEvidence(int refusal) {
        status = refusal;

        assertThat(new EvidenceStore(s3, Configs.defaults()).store(evidence())).isNull();
    }

    @Test
    void norForOneThatIsNotThere() {
        server.stop(0);

        assertThat(new EvidenceStore(s3, Configs.defaults()).store(evidence())).isNull();
    }

    private static EvidenceRecord evidence() {
        var due = Dues.due(Dues.plan(BaselineRule.REQUIRED), false);
        var nothing = new Answers(List.of());
        return new EvidenceRecord(
                due.validation(),
                "1",
                new Sides(Dues.WINDOW, null, null),
                nothing,
                nothing,
                List.of(),
                new Judgement(Verdict.INCONCLUSIVE, Reason.NO_CANDIDATE_DATA, null, List.of()));
    }
}
