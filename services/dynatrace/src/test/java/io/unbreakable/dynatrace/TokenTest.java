package io.unbreakable.dynatrace;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A token that is replaced while somebody uses it. */
class TokenTest {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @RegisterExtension
    static final WireMockExtension DYNATRACE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final AtomicInteger readings = new AtomicInteger();
    private volatile String stored = "dt0c01.A.OLD";
    private volatile Instant now = Instant.EPOCH;

    private final RereadToken source = new RereadToken(
            () -> {
                readings.incrementAndGet();
                return stored + "\n";
            },
            PAUSE,
            () -> now);

    private final DynatraceClient client =
            new DynatraceClient(URI.create(DYNATRACE.baseUrl()), source, Duration.ofSeconds(30));

    @BeforeEach
    void onlyOneTokenIsAccepted() {
        accept("dt0c01.A.OLD");
    }

    private static void accept(String token) {
        DYNATRACE.resetAll();
        DYNATRACE.stubFor(any(anyUrl())
                .atPriority(10)
                .willReturn(
                        jsonResponse("{\"error\":{\"code\":401,\"message\":\"Token Authentication failed\"}}", 401)));
        DYNATRACE.stubFor(get(anyUrl())
                .withHeader("Authorization", equalTo("Api-Token " + token))
                .willReturn(okJson("{\"entities\":[]}")));
    }

    private List<Entity> ask() {
        return client.entities("type(\"SERVICE\")", List.of(), Instant.EPOCH);
    }

    private static int calls() {
        return DYNATRACE.findAll(getRequestedFor(anyUrl())).size();
    }

    @Test
    void isReadOnceAsLongAsItIsAccepted() {
        assertThat(ask()).isEmpty();
        assertThat(ask()).isEmpty();

        assertThat(readings).hasValue(1);
    }

    @Test
    void isReadAnewWhenItIsNotAcceptedAndTheCallIsMadeWithTheNewOne() {
        ask();
        stored = "dt0c01.A.NEW";
        accept("dt0c01.A.NEW");
        now = now.plus(PAUSE);

        assertThat(ask()).isEmpty();

        assertThat(calls()).isEqualTo(2);
        assertThat(readings).hasValue(2);
    }

    @Test
    void isReadOnlyNowAndThenWhileItStaysRefused() {
        accept("dt0c01.A.NEW");

        for (int second = 0; second < 10; second++) {
            assertThatThrownBy(this::ask).isInstanceOf(DynatraceException.Unauthorised.class);
            now = now.plusSeconds(1);
        }

        assertThat(readings).hasValue(2);
        assertThat(calls()).isEqualTo(10);
    }

    @Test
    void isNotForgottenForTheSakeOfAnotherThatWasReplacedMeanwhile() {
        ask();
        now = now.plus(PAUSE);

        source.refused("dt0c01.A.OLDER");
        ask();

        assertThat(readings).hasValue(1);
    }

    @Test
    void isReadAnewWhenTheFirstReadingGaveNoToken() {
        stored = " ";
        assertThatThrownBy(this::ask).isInstanceOf(DynatraceException.Unauthorised.class);
        now = now.plus(PAUSE);
        assertThatThrownBy(this::ask).hasMessageContaining("is empty");

        stored = "dt0c01.A.OLD";

        assertThat(ask()).isEmpty();
        assertThat(source.toString()).doesNotContain("OLD");
    }
}
