package io.unbreakable.sandbox.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.unbreakable.sandbox.http.HttpEndpoint;
import io.unbreakable.sandbox.http.Response;
import io.unbreakable.sandbox.http.Route;
import io.unbreakable.sandbox.monitor.ApiToken;
import io.unbreakable.sandbox.monitor.Monitor;
import io.unbreakable.sandbox.monitor.MonitorSettings;
import io.unbreakable.sandbox.process.Ports;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProxyTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Monitor monitor =
            Monitor.start(MonitorSettings.seconds(ApiToken.full("dt0c01.good"), Set.of()), InstantSource.system());
    private final HttpEndpoint app = new HttpEndpoint(
            0,
            List.of(
                    new Route("POST", "/echo", request -> Response.of(200, "text/plain", request.text())),
                    new Route("GET", "/fails", request -> Response.empty(500)),
                    new Route("GET", "/query", request -> Response.of(200, "text/plain", "" + request.query("a")))));
    private final Proxy proxy =
            Proxy.start("Staging", 0, app.uri().getPort(), monitor.recorder(), InstantSource.system());

    @AfterEach
    void close() {
        proxy.close();
        app.close();
        monitor.close();
        client.close();
    }

    @Test
    void handsRequestsOnAsTheyAre() throws Exception {
        HttpResponse<String> echo = client.send(
                HttpRequest.newBuilder(proxy.uri().resolve("/echo"))
                        .POST(HttpRequest.BodyPublishers.ofString("hello"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(echo.body()).isEqualTo("hello");
        assertThat(echo.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(get(proxy.uri().resolve("/query?a=b%20c"), "me").body()).isEqualTo("b c");
        assertThat(get(proxy.uri().resolve("/fails"), "me").statusCode()).isEqualTo(500);
    }

    @Test
    void recordsWhatTheAppAnsweredAndWhoAsked() throws Exception {
        get(proxy.uri().resolve("/fails"), "somebody");
        get(proxy.uri().resolve("/query?a=b"), "somebody");

        await().untilAsserted(() -> {
            assertThat(value("builtin:service.requestCount.total:splitBy():value"))
                    .isEqualTo(2);
            assertThat(value("builtin:service.errors.total.rate:splitBy():avg")).isEqualTo(50);
            assertThat(value("builtin:service.response.time:splitBy():max")).isPositive();
        });
        assertThat(api("/api/v2/entities?entitySelector=type(SERVICE),entityName.equals(somebody)")
                        .path("totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void answers502AndRecordsNothingWhileTheAppIsDown() throws Exception {
        try (Proxy lost = Proxy.start("Down", 0, Ports.free(), monitor.recorder(), InstantSource.system())) {
            assertThat(get(lost.uri().resolve("/"), "me").statusCode()).isEqualTo(502);
        }
        assertThat(api("/api/v2/entities?entitySelector=type(SERVICE)")
                        .path("totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void handsOnToTheNextBuildOnTheSamePort() throws Exception {
        // Given connections to a build that is then stopped
        int port = app.uri().getPort();
        assertThat(get(proxy.uri().resolve("/query?a=1"), "me").body()).isEqualTo("1");
        app.close();

        // When another one takes its place
        Route next = new Route("GET", "/query", request -> Response.of(200, "text/plain", "next"));
        try (HttpEndpoint successor = new HttpEndpoint(port, List.of(next))) {
            // Then requests reach it
            assertThat(get(proxy.uri().resolve("/query?a=1"), "me").body()).isEqualTo("next");
            assertThat(successor.uri().getPort()).isEqualTo(port);
        }
    }

    @Test
    void addsNextToNothingToTheTimeOfARequest() {
        URI direct = app.uri().resolve("/query?a=b");
        URI proxied = proxy.uri().resolve("/query?a=b");

        // When everything is warm, then the way through the proxy is hardly longer; the app of the demo takes 100 ms
        await().untilAsserted(() -> {
            long through = median(proxied, 100);
            assertThat(Duration.ofNanos(through - median(direct, 100))).isLessThan(Duration.ofMillis(10));
        });
    }

    private long median(URI uri, int requests) throws Exception {
        long[] nanos = new long[requests];
        for (int i = 0; i < requests; i++) {
            long started = System.nanoTime();
            get(uri, "me");
            nanos[i] = System.nanoTime() - started;
        }
        Arrays.sort(nanos);
        return nanos[requests / 2];
    }

    private double value(String selector) throws Exception {
        JsonNode value = api("/api/v2/metrics/query?resolution=Inf&from=now-1m&to=now%2B1m&entitySelector="
                        + "type(SERVICE),tag(DeploymentGroup:Staging)&metricSelector=" + selector)
                .at("/result/0/data/0/values/0");
        return value.asDouble(-1);
    }

    private JsonNode api(String path) throws Exception {
        return Api.get(client, monitor, path);
    }

    private HttpResponse<String> get(URI uri, String caller) throws Exception {
        return client.send(
                HttpRequest.newBuilder(uri).header("X-Caller", caller).build(), HttpResponse.BodyHandlers.ofString());
    }
}
