package io.unbreakable.monspec.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.junit5.WireMockTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WireMockTest
class DynatraceSourceTest {
    private static final String A = "type(\"SERVICE\"),tag(\"[CONTEXTLESS]a\")";
    private static final String B = "type(\"SERVICE\"),tag(\"[CONTEXTLESS]b\")";
    private static final String MONSPEC = """
            { "Shop": { "etype": "SERVICE",
                "environments": { "A": { "tags": [{ "key": "a" }] }, "B": { "tags": [{ "key": "b" }] } },
                "comparisons": [
                  { "name": "Samples", "source": "A", "compare": "B", "mode": "interval", "baselineWindow": "30m",
                    "scalefactorperc": { "default": 15 } },
                  { "name": "Beside", "source": "A", "compare": "B", "shiftcomparetimeframe": 3600,
                    "scalefactorperc": { "default": 15 } }],
                "perfsignature": [
                  { "timeseries": "builtin:service.response.time", "aggregate": "avg" },
                  { "timeseries": "calc:service.gone", "pass": ["<1"] },
                  { "smartscape": "toRelationships:calls", "validate": "lower" }],
                "gates": [{ "name": "Gate", "environment": "A", "comparison": "Beside", "warmup": "1m", "wait": "10m" }] } }""";

    @TempDir
    Path folder;

    private final Instant deployed = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(5));
    private String monspec = "";
    private String token = "";

    @BeforeEach
    void files() throws IOException {
        monspec = Files.writeString(folder.resolve("monspec.json"), MONSPEC).toString();
        token = Files.writeString(folder.resolve("token"), "dt0c01.SECRET\n").toString();
    }

    @Test
    void measuresBothSidesInTheWindowsAfterEachDeploymentThoughItIsThrottled(WireMockRuntimeInfo dynatrace) {
        var mock = dynatrace.getWireMock();
        mock.register(get(urlPathEqualTo("/api/v2/events"))
                .inScenario("events")
                .whenScenarioStateIs(STARTED)
                .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "1"))
                .willSetStateTo("patient"));
        mock.register(get(urlPathEqualTo("/api/v2/events"))
                .inScenario("events")
                .whenScenarioStateIs("patient")
                .willReturn(okJson(events())));
        mock.register(get(urlPathEqualTo("/api/v2/metrics/query"))
                .atPriority(9)
                .willReturn(aResponse()
                        .withStatus(404)
                        .withBody("{\"error\":{\"code\":404,\"message\":\"no such metric\"}}")));
        values(dynatrace, A, Duration.ofMinutes(1), 120_000);
        values(dynatrace, B, Duration.ofMinutes(-59), 100_000);
        mock.register(get(urlPathEqualTo("/api/v2/entities")).willReturn(okJson(entities())));

        var run = Cli.run(
                "replay",
                monspec,
                "--gate",
                "Gate",
                "--dynatrace",
                dynatrace.getHttpBaseUrl(),
                "--token-file",
                token,
                "--json");

        assertThat(run.err()).isEmpty();
        assertThat(run.json().path("runs")).singleElement().satisfies(only -> {
            assertThat(only.path("id").asText()).isEqualTo("1.8.2 (d-1)");
            assertThat(only.path("start").asText())
                    .isEqualTo(deployed.plus(Duration.ofMinutes(1)).toString());
            assertThat(only.path("end").asText())
                    .isEqualTo(deployed.plus(Duration.ofMinutes(11)).toString());
            assertThat(only.at("/objectives/0/verdict").asText()).isEqualTo("fail");
            assertThat(only.at("/objectives/0/value").asDouble()).isEqualTo(120_000);
            assertThat(only.at("/objectives/0/baseline").asDouble()).isEqualTo(100_000);
            assertThat(only.at("/objectives/1/reason").asText()).isEqualTo("unknownMetric");
            assertThat(only.at("/objectives/2/value").asDouble()).isEqualTo(2);
        });
        assertThat(run.exit()).isEqualTo(1);
        mock.verifyThat(
                2,
                getRequestedFor(urlPathEqualTo("/api/v2/events"))
                        .withQueryParam("entitySelector", equalTo(A))
                        .withHeader("Authorization", equalTo("Api-Token dt0c01.SECRET")));
    }

    @Test
    void comparesSamplesWithALongerBaselineInIntervalMode(WireMockRuntimeInfo dynatrace) {
        var mock = dynatrace.getWireMock();
        mock.register(get(urlPathEqualTo("/api/v2/events")).willReturn(okJson("{\"totalCount\":0,\"events\":[]}")));
        mock.register(get(urlPathEqualTo("/api/v2/events"))
                .withQueryParam("entitySelector", equalTo(A))
                .atPriority(1)
                .willReturn(okJson(events())));
        mock.register(get(urlPathEqualTo("/api/v2/metrics/query"))
                .atPriority(9)
                .willReturn(aResponse()
                        .withStatus(404)
                        .withBody("{\"error\":{\"code\":404,\"message\":\"no such metric\"}}")));
        samples(dynatrace, A, Duration.ofMinutes(1), 10, 150_000);
        samples(dynatrace, B, Duration.ofMinutes(-19), 30, 100_000);
        mock.register(get(urlPathEqualTo("/api/v2/entities")).willReturn(okJson(entities())));
        var recorded = folder.resolve("runs.json").toString();

        var run = Cli.run(
                "replay",
                monspec,
                "--comparison",
                "Samples",
                "--warmup",
                "1m",
                "--window",
                "10m",
                "--dynatrace",
                dynatrace.getHttpBaseUrl(),
                "--token-file",
                token,
                "--record",
                recorded,
                "--json");

        assertThat(run.err()).isEmpty();
        assertThat(run.json().at("/runs/0/objectives/0/reason").asText()).isEqualTo("aboveBaseline");
        var change = run.json().at("/runs/0/objectives/0/change");
        assertThat(change.path("low").asDouble()).isEqualTo(50);
        assertThat(change.path("baselineSize").asInt()).isEqualTo(30);
        assertThat(change.path("candidateSize").asInt()).isEqualTo(10);
        var again = Cli.run("replay", monspec, "--comparison", "Samples", "--recorded", recorded, "--json");
        assertThat(again.json().path("runs")).isEqualTo(run.json().path("runs"));
    }

    private void samples(WireMockRuntimeInfo dynatrace, String entities, Duration after, int minutes, int value) {
        var from = deployed.plus(after);
        var ends = IntStream.rangeClosed(1, minutes)
                .mapToObj(i -> String.valueOf(from.plus(Duration.ofMinutes(i)).toEpochMilli()))
                .collect(Collectors.joining(","));
        var values = String.join(",", Collections.nCopies(minutes, String.valueOf(value)));
        dynatrace
                .getWireMock()
                .register(get(urlPathEqualTo("/api/v2/metrics/query"))
                        .withQueryParam("metricSelector", equalTo("builtin:service.response.time:splitBy():avg"))
                        .withQueryParam("entitySelector", equalTo(entities))
                        .withQueryParam("from", equalTo(String.valueOf(from.toEpochMilli())))
                        .withQueryParam("resolution", equalTo("1m"))
                        .willReturn(okJson("""
                                {"totalCount":1,"nextPageKey":null,"resolution":"1m","result":[{"metricId":"m",
                                 "data":[{"dimensions":[],"dimensionMap":{},"timestamps":[%s],"values":[%s]}]}]}""".formatted(ends, values))));
    }

    @Test
    void saysWhyItCannotAsk(WireMockRuntimeInfo dynatrace) {
        dynatrace
                .getWireMock()
                .register(get(urlPathEqualTo("/api/v2/events"))
                        .willReturn(aResponse().withStatus(401)));

        var run = Cli.run(
                "replay",
                monspec,
                "--comparison",
                "Beside",
                "--dynatrace",
                dynatrace.getHttpBaseUrl(),
                "--token-file",
                token);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("monspec: ").doesNotContain("internal", "SECRET");
    }

    @Test
    void needsAToken() throws IOException {
        var empty = Files.writeString(folder.resolve("empty"), "\n").toString();

        var run = Cli.run(
                "replay", monspec, "--comparison", "Beside", "--dynatrace", "https://localhost", "--token-file", empty);

        assertThat(run.err()).isEqualTo("monspec: there is no token in DYNATRACE_TOKEN or --token-file\n");
    }

    private void values(WireMockRuntimeInfo dynatrace, String entities, Duration after, int value) {
        var from = deployed.plus(after);
        dynatrace
                .getWireMock()
                .register(get(urlPathEqualTo("/api/v2/metrics/query"))
                        .withQueryParam("metricSelector", equalTo("builtin:service.response.time:splitBy():avg"))
                        .withQueryParam("entitySelector", equalTo(entities))
                        .withQueryParam("from", equalTo(String.valueOf(from.toEpochMilli())))
                        .withQueryParam(
                                "to",
                                equalTo(String.valueOf(
                                        from.plus(Duration.ofMinutes(10)).toEpochMilli())))
                        .withQueryParam("resolution", equalTo("Inf"))
                        .willReturn(okJson("""
                                {"totalCount":1,"nextPageKey":null,"resolution":"Inf","result":[{"metricId":"m",
                                 "data":[{"dimensions":[],"dimensionMap":{},"timestamps":[1],"values":[%d]}]}]}""".formatted(value))));
    }

    /** One deployment, told of two services; and one that is too young to have a window. */
    private String events() {
        var event = """
                {"eventId":"%s","eventType":"CUSTOM_DEPLOYMENT","title":"Deploy","startTime":%d,"endTime":-1,
                 "entityId":{"entityId":{"id":"%s","type":"SERVICE"},"name":"shop"},
                 "properties":[{"key":"dt.event.deployment.version","value":"1.8.2"},
                               {"key":"aws.codedeploy.deployment_id","value":"%s"}]}""";
        return "{\"totalCount\":3,\"events\":[%s,%s,%s]}"
                .formatted(
                        event.formatted("3", Instant.now().toEpochMilli(), "SERVICE-1", "d-2"),
                        event.formatted("1", deployed.toEpochMilli(), "SERVICE-1", "d-1"),
                        event.formatted("2", deployed.toEpochMilli() + 5, "SERVICE-2", "d-1"));
    }

    private static String entities() {
        return """
                {"totalCount":1,"entities":[{"entityId":"SERVICE-1","type":"SERVICE","displayName":"shop",
                 "toRelationships":{"calls":[{"id":"SERVICE-8","type":"SERVICE"},{"id":"SERVICE-9","type":"SERVICE"}]}}]}""";
    }
}
