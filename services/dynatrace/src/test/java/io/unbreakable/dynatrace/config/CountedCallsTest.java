package io.unbreakable.dynatrace.config;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.unbreakable.dynatrace.BreakerSettings;
import io.unbreakable.dynatrace.DynatraceClient;
import io.unbreakable.dynatrace.DynatraceException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every call counts, and every failure by its kind. */
class CountedCallsTest {
    @RegisterExtension
    static final WireMockExtension DYNATRACE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    private final DynatraceClient client = new DynatraceClient(
            URI.create(DYNATRACE.baseUrl()),
            () -> "token",
            Duration.ofSeconds(30),
            new BreakerSettings(2, Duration.ofHours(1)),
            new CountedCalls(metrics));

    private void ask() {
        client.entities("type(\"SERVICE\")", List.of(), Instant.EPOCH);
    }

    private double errors(String kind) {
        return metrics.get("unbreakable.dynatrace.errors")
                .tags("endpoint", "GET entities", "kind", kind)
                .counter()
                .count();
    }

    private long calls(String status) {
        return metrics.get("unbreakable.dynatrace.calls")
                .tags("endpoint", "GET entities", "status", status)
                .timer()
                .count();
    }

    private static void answers(int status) {
        DYNATRACE.stubFor(any(anyUrl()).willReturn(jsonResponse("{\"error\":{\"message\":\"no\"}}", status)));
    }

    @ParameterizedTest
    @CsvSource({
        "400, rejected",
        "401, unauthorised",
        "403, forbidden",
        "404, notFound",
        "429, throttled",
        "503, unreachable"
    })
    void aFailureCountsByItsKind(int status, String kind) {
        answers(status);

        assertThatThrownBy(this::ask).isInstanceOf(DynatraceException.class);

        assertThat(calls(Integer.toString(status))).isEqualTo(1);
        assertThat(errors(kind)).isEqualTo(1);
    }

    @Test
    void whatIsNotAskedIsAnErrorAndNoCall() {
        answers(503);

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(this::ask).isInstanceOf(DynatraceException.class);
        }

        assertThat(calls("503")).isEqualTo(2);
        assertThat(Map.of("unreachable", errors("unreachable"), "notAsked", errors("notAsked")))
                .isEqualTo(Map.of("unreachable", 2.0, "notAsked", 3.0));
    }

    @Test
    void anAnswerIsNoError() {
        DYNATRACE.stubFor(any(anyUrl()).willReturn(okJson("{\"entities\":[]}")));

        ask();

        assertThat(calls("200")).isEqualTo(1);
        assertThat(metrics.find("unbreakable.dynatrace.errors").counter()).isNull();
    }
}
