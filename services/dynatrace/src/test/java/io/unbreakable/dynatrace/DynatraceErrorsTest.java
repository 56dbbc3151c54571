package io.unbreakable.dynatrace;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an answer that is none. */
class DynatraceErrorsTest {
    private static final String TOKEN = "dt0c01.PUBLIC.VERYSECRET";
    private static final Instant NOW = Instant.ofEpochSecond(1790000000);

    @RegisterExtension
    static final WireMockExtension DYNATRACE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    private final List<String> calls = new ArrayList<>();

    private DynatraceException asked(String token) {
        return asked(token, Duration.ofSeconds(30));
    }

    private DynatraceException asked(String token, Duration timeout) {
        var client = new DynatraceClient(
                URI.create(DYNATRACE.baseUrl()),
                () -> token,
                timeout,
                BreakerSettings.DEFAULT,
                (endpoint, status, took) -> calls.add(endpoint + " " + status),
                InstantSource.fixed(NOW));
        return catchThrowableOfType(
                DynatraceException.class, () -> client.entities("type(\"SERVICE\")", List.of(), NOW));
    }

    private DynatraceException answered(ResponseDefinitionBuilder answer) {
        DYNATRACE.stubFor(any(anyUrl()).willReturn(answer));
        return asked(TOKEN);
    }

    @Test
    void takesAnAnswerThatIsNestedTooDeepForNone() {
        DynatraceException odd = answered(aResponse()
                .withStatus(200)
                .withBody("{\"entities\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));

        assertThat(odd).hasMessageContaining("not JSON");
    }

    private static ResponseDefinitionBuilder error(int status, String message) {
        return aResponse()
                .withStatus(status)
                .withBody("{\"error\":{\"code\":%d,\"message\":\"%s\"}}".formatted(status, message));
    }

    @Test
    void tellsATokenThatIsNotAcceptedFromOneThatLacksAScope() {
        assertThat(answered(error(401, "Token Authentication failed")))
                .isInstanceOf(DynatraceException.Unauthorised.class)
                .hasMessageContaining("does not accept the token")
                .hasMessageContaining("Token Authentication failed");
        assertThat(answered(error(403, "Token is missing required scope. Use one of: entities.read")))
                .isInstanceOf(DynatraceException.Forbidden.class)
                .hasMessageContaining("entities.read");
    }

    @Test
    void saysWhichParameterWasRejected() {
        var body = """
                {"error":{"code":400,"message":"Constraints violated.","constraintViolations":[
                 {"path":"entitySelector","message":"unknown type","parameterLocation":"QUERY","location":null}]}}""";

        assertThat(answered(aResponse().withStatus(400).withBody(body)))
                .isInstanceOf(DynatraceException.Rejected.class)
                .hasMessageContaining("Constraints violated.; entitySelector: unknown type");
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        assertThat(answered(error(404, "No metric"))).isInstanceOf(DynatraceException.NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 407, 408, 500, 502, 503, 504})
    void canBeTriedAgainAfterAFaultOfTheServerOrAProxy(int status) {
        assertThat(answered(error(status, "later"))).isInstanceOf(DynatraceException.Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html>Please log in</html>", "", "[]", "null", "{\"entities\":", "{\"entities\":7}", "{} {}"})
    void canBeTriedAgainWhenSomethingElseThanDynatraceAnswers(String body) {
        assertThat(answered(aResponse().withStatus(200).withBody(body)))
                .isInstanceOf(DynatraceException.Unreachable.class);
    }

    @Test
    void takesAProxysPageForNoAnswerWhateverItsStatus() {
        assertThat(answered(aResponse().withStatus(404).withBody("<html>no such host</html>")))
                .isInstanceOf(DynatraceException.Unreachable.class)
                .hasMessageContaining("no such host");
    }

    @Test
    void waitsNoLongerThanItsTimeoutEvenForAnAnswerThatDrips() {
        var dripping = aResponse().withStatus(200).withBody("{\"entities\":[]}").withChunkedDribbleDelay(10, 10_000);

        DYNATRACE.stubFor(any(anyUrl()).willReturn(dripping));
        assertThat(asked(TOKEN, Duration.ofMillis(300))).isInstanceOf(DynatraceException.Unreachable.class);
    }

    @Test
    void isUnreachableWhenTheConnectionBreaks() {
        assertThat(answered(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)))
                .isInstanceOf(DynatraceException.Unreachable.class);
        assertThat(calls).containsExactly("GET entities 0");
    }

    @ParameterizedTest
    @CsvSource({
        "X-RateLimit-Reset, 1790000007500000, 7500",
        "X-RateLimit-Reset, 1790000900000000, 60000",
        "X-RateLimit-Reset, 1789999999000000, 1000",
        "X-RateLimit-Reset, 9223372036854775807, 60000",
        "X-RateLimit-Reset, soon, 1000",
        "Retry-After, 12, 12000",
        "Retry-After, 9223372036854775807, 60000",
        "Retry-After, 0, 1000",
        "Retry-After, 'Mon, 21 Sep 2026 14:13:50 GMT', 30000",
        "X-Other, 1, 1000"
    })
    void waitsAsLongAsItIsTold(String header, String value, long millis) {
        var throttled = answered(error(429, "Too many requests.").withHeader(header, value));

        assertThat(throttled)
                .isInstanceOfSatisfying(
                        DynatraceException.Throttled.class,
                        e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofMillis(millis)));
    }

    @Test
    void prefersRetryAfterToTheReset() {
        var answer = error(429, "Too many requests.")
                .withHeader("Retry-After", "3")
                .withHeader("X-RateLimit-Reset", "1790000050000000");

        assertThat(answered(answer))
                .isInstanceOfSatisfying(
                        DynatraceException.Throttled.class,
                        e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(3)));
    }

    @Test
    void neverShowsTheTokenEvenWhenAProxyEchoesIt() {
        assertThat(answered(aResponse().withStatus(502).withBody("bad header Api-Token " + TOKEN)))
                .message()
                .doesNotContain("VERYSECRET");
        assertThat(asked("dt0c01.VERYSECRET\nX-Other: 1"))
                .isInstanceOf(DynatraceException.Unauthorised.class)
                .message()
                .doesNotContain("VERYSECRET");
        assertThat(asked("  ")).isInstanceOf(DynatraceException.Unauthorised.class);
    }
}
