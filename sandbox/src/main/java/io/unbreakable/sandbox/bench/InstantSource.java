package io.unbreakable.sandbox.bench;

import io.unbreakable.sandbox.http.HttpEndpoint;
import io.unbreakable.sandbox.http.Request;
import io.unbreakable.sandbox.http.Response;
import io.unbreakable.sandbox.http.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A metric source that answers at once: what the monitor answered to the same question the first time, whatever the window. */
final class InstantSource implements AutoCloseable {
    private final Map<String, Response> answers = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI monitor;
    private final HttpEndpoint endpoint;

    InstantSource(URI monitor) {
        this.monitor = monitor;
        this.endpoint = new HttpEndpoint(0, List.of(new Route("GET", "/**", this::answer)));
    }

    /** Its base URL. */
    String uri() {
        return endpoint.uri() + monitor.getPath();
    }

    private Response answer(Request request) {
        String question = request.path() + request.query("metricSelector") + request.query("entitySelector");
        return answers.computeIfAbsent(question, any -> ask(request));
    }

    private Response ask(Request request) {
        String query = request.query().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        HttpRequest forwarded = HttpRequest.newBuilder(monitor.resolve(request.path() + "?" + query))
                .header("Authorization", String.valueOf(request.header("Authorization")))
                .build();
        try {
            HttpResponse<String> answer = http.send(forwarded, BodyHandlers.ofString());
            return Response.json(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        endpoint.close();
        http.close();
    }
}
