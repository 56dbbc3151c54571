package io.unbreakable.dynatrace;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Dynatrace that does not answer is left alone, and one that says no is not. */
class BreakerTest {
    private static final Duration LONG = Duration.ofHours(1);

    @RegisterExtension
    static final WireMockExtension DYNATRACE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final List<String> failures = new CopyOnWriteArrayList<>();

    private DynatraceClient client(Duration pause) {
        CallListener listener = new CallListener() {
            @Override
            public void called(String endpoint, int status, Duration took) {
                // what failed is what counts here
            }

            @Override
            public void failed(String endpoint, DynatraceException why) {
                failures.add(endpoint + " " + why.getClass().getSimpleName());
            }
        };
        return new DynatraceClient(
                URI.create(DYNATRACE.baseUrl()),
                () -> "dt0c01.A.B",
                Duration.ofSeconds(30),
                new BreakerSettings(3, pause),
                listener);
    }

    private static List<Entity> ask(DynatraceClient client) {
        return client.entities("type(\"SERVICE\")", List.of(), Instant.EPOCH);
    }

    private static void answers(ResponseDefinitionBuilder answer) {
        DYNATRACE.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static int calls() {
        return DYNATRACE.findAll(anyRequestedFor(anyUrl())).size();
    }

    @Test
    void asksNoMoreAfterSomeCallsWithoutAnAnswerAndSaysWhatTheLastOneSaid() {
        answers(aResponse().withStatus(503).withBody("<html>down for maintenance</html>"));
        var client = client(LONG);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> ask(client)).isInstanceOf(DynatraceException.Unreachable.class);
        }
        var refusal = catchThrowableOfType(DynatraceException.NotAsked.class, () -> ask(client));

        assertThat(calls()).isEqualTo(3);
        assertThat(refusal).hasMessageContaining("3 calls in a row").hasMessageContaining("down for maintenance");
        assertThat(refusal.retryAfter()).isBetween(LONG.minusMinutes(5), LONG);
        assertThat(failures)
                .containsExactly(
                        "GET entities Unreachable",
                        "GET entities Unreachable",
                        "GET entities Unreachable",
                        "GET entities NotAsked");
    }

    @Test
    void leavesItAloneWhenSomethingElseAnswersInItsPlace() {
        answers(aResponse().withStatus(200).withBody("<html>Please log in</html>"));
        var client = client(LONG);

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> ask(client)).isInstanceOf(DynatraceException.class);
        }

        assertThat(calls()).isEqualTo(3);
    }

    @Test
    void asksAgainAfterThePauseAndGoesOnWhenItIsBack() {
        answers(aResponse().withStatus(503));
        var client = client(Duration.ofMillis(50));
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> ask(client)).isInstanceOf(DynatraceException.Unreachable.class);
        }

        answers(okJson("{\"entities\":[]}"));
        await().atMost(Duration.ofSeconds(150))
                .ignoreExceptionsInstanceOf(DynatraceException.NotAsked.class)
                .until(() -> ask(client).isEmpty());

        for (int i = 0; i < 3; i++) {
            assertThat(ask(client)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 429})
    void takesARefusalForAnAnswer(int status) {
        answers(jsonResponse("{\"error\":{\"code\":%d,\"message\":\"no\"}}".formatted(status), status));
        var client = client(LONG);

        for (int i = 0; i < 6; i++) {
            assertThatThrownBy(() -> ask(client)).isInstanceOf(DynatraceException.class);
        }

        assertThat(calls()).isEqualTo(6);
        assertThat(failures.toString().toLowerCase(Locale.ROOT)).doesNotContain("notasked");
    }
}
