package io.unbreakable.evaluator;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A Dynatrace of canned answers; each test has entities of its own. */
public final class CannedDynatrace implements QuarkusTestResourceLifecycleManager {
    private static final String METRICS = "/e/test/api/v2/metrics/query";
    private static final String ENTITIES = "/e/test/api/v2/entities";

    /** How long the evaluator waits for an answer. */
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    static final WireMockServer SERVER = new WireMockServer(
            WireMockConfiguration.wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    @Override
    public Map<String, String> start() {
        SERVER.start();
        return Map.of(
                "unbreakable.dynatrace.url",
                SERVER.baseUrl() + "/e/test",
                "unbreakable.dynatrace.token",
                "dt0c01.TEST.SECRET",
                "unbreakable.dynatrace.timeout",
                TIMEOUT.toString());
    }

    @Override
    public void stop() {
        SERVER.stop();
    }

    /** Questions about these entities are answered by these values, in the metrics' order; null for no data. */
    static void measures(String entities, @Nullable Double... values) {
        answers(entities, okJson(metrics(values)));
    }

    /** As {@link #measures(String, Double...)}, after this time. */
    static void measuresSlowly(String entities, Duration delay, @Nullable Double... values) {
        answers(entities, okJson(metrics(values)).withFixedDelay(Math.toIntExact(delay.toMillis())));
    }

    /** Questions about the metrics of these entities get this answer. */
    static void answers(String entities, ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(urlPathEqualTo(METRICS))
                .withQueryParam("entitySelector", equalTo(entities))
                .willReturn(answer));
    }

    /** A question about this metric of these entities alone gets this answer. */
    static void answersAlone(String entities, String metric, ResponseDefinitionBuilder answer) {
        SERVER.stubFor(get(urlPathEqualTo(METRICS))
                .withQueryParam("entitySelector", equalTo(entities))
                .withQueryParam("metricSelector", equalTo(metric))
                .willReturn(answer));
    }

    /** Questions about the relations of these entities get this answer. */
    static void relates(String entities, String answer) {
        SERVER.stubFor(get(urlPathEqualTo(ENTITIES))
                .withQueryParam("entitySelector", equalTo(entities))
                .willReturn(okJson(answer)));
    }

    static ResponseDefinitionBuilder error(int status, String message) {
        return aResponse()
                .withStatus(status)
                .withBody("{\"error\":{\"code\":%d,\"message\":\"%s\"}}".formatted(status, message));
    }

    static String metrics(@Nullable Double... values) {
        return Arrays.stream(values)
                .map(value -> value == null
                        ? "{\"data\":[],\"warnings\":[\"No such entity.\"]}"
                        : "{\"data\":[{\"dimensionMap\":{},\"timestamps\":[1],\"values\":[" + value + "]}]}")
                .collect(Collectors.joining(",", "{\"resolution\":\"Inf\",\"result\":[", "]}"));
    }

    /** One series of these values, one for each minute from this one on. */
    static String samples(Instant from, double... values) {
        String ends = IntStream.rangeClosed(1, values.length)
                .mapToObj(i -> String.valueOf(from.plusSeconds(60L * i).toEpochMilli()))
                .collect(Collectors.joining(","));
        return "{\"resolution\":\"1m\",\"result\":[{\"data\":[{\"dimensionMap\":{},\"timestamps\":[%s],\"values\":%s}]}]}"
                .formatted(ends, Arrays.toString(values));
    }

    /** How many calls were made about entities whose selector has this in it. */
    static int calls(String part) {
        return SERVER.findAll(getRequestedFor(urlPathMatching("/e/test/.*"))
                        .withQueryParam("entitySelector", containing(part)))
                .size();
    }
}
