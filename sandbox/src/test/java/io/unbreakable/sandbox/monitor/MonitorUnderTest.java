package io.unbreakable.sandbox.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A monitor on a settable clock, and an HTTP client for it. */
final class MonitorUnderTest implements AutoCloseable {

    static final String STAGING = "type(\"SERVICE\"),tag(\"[CONTEXTLESS]DeploymentGroup:Staging\")";
    private static final ObjectMapper JSON = new ObjectMapper();

    final SettableClock clock = new SettableClock("2026-11-20T12:00:00Z");
    final Monitor monitor;
    private final HttpClient client = HttpClient.newHttpClient();

    private MonitorUnderTest(MonitorSettings settings) {
        this.monitor = Monitor.startStill(settings, clock);
    }

    static MonitorUnderTest with(MonitorSettings settings) {
        return new MonitorUnderTest(settings);
    }

    static MonitorUnderTest inSeconds(Traps traps) {
        return with(seconds().withTraps(traps));
    }

    static MonitorSettings seconds() {
        return MonitorSettings.seconds(ApiToken.full("dt0c01.good"), Set.of("Production"));
    }

    /** A request that finished right now. */
    void request(String environment, String path, int status, long micros) {
        request(environment, path, status, micros, "load-generator");
    }

    void request(String environment, String path, int status, long micros, String caller) {
        Instant start = clock.instant().minusNanos(micros * 1000);
        monitor.recorder().request(new RequestSeen(environment, start, micros, "GET", path, status, caller));
    }

    void advance(Duration by) {
        clock.advance(by);
    }

    HttpResponse<String> call(String method, String path, String authorization, @Nullable String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(monitor.baseUri() + path))
                .header("Authorization", authorization)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return call("GET", path, "Api-Token dt0c01.good", null);
    }

    HttpResponse<String> post(String path, String body) {
        return call("POST", path, "Api-Token dt0c01.good", body);
    }

    /** The answer of metrics/query for windows given in seconds before now. */
    JsonNode query(String selector, String entities, String resolution, long fromBack, long toBack) {
        long now = clock.instant().toEpochMilli();
        return json(get("/api/v2/metrics/query?metricSelector=" + encode(selector) + "&entitySelector="
                + encode(entities) + "&resolution=" + resolution + "&from=" + (now - fromBack * 1000) + "&to="
                + (now - toBack * 1000)));
    }

    /** The first value of the first series, or NaN when there is none. */
    double value(String selector, String entities) {
        JsonNode series = query(selector, entities, "Inf", 3600, -3600).at("/result/0/data/0/values/0");
        return series.isNumber() ? series.asDouble() : Double.NaN;
    }

    JsonNode entities(String selector, String fields) {
        return json(get("/api/v2/entities?entitySelector=" + encode(selector) + "&fields=" + encode(fields)));
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
        monitor.close();
    }
}
