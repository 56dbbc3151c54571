package io.unbreakable.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unbreakable.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A problem as the monitor tells it to anybody who asks.
 *
 * @param status OPEN or CLOSED; empty when it does not know the problem
 * @param comments how many comments are on it
 */
record ProblemSeen(String status, int comments) {
    private static final int THROTTLED = 429;
    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(200);

    static ProblemSeen ask(Sandbox sandbox, String problemId) {
        String problem = "/api/v2/problems/" + URLEncoder.encode(problemId, StandardCharsets.UTF_8);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return new ProblemSeen(
                    get(http, sandbox, problem).path("status").asText(),
                    get(http, sandbox, problem + "/comments").path("comments").size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode get(HttpClient http, Sandbox sandbox, String path)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(sandbox.monitor().baseUri() + path))
                .header("Authorization", "Api-Token " + sandbox.secrets().dynatraceToken())
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        for (int attempt = 1; answer.statusCode() == THROTTLED && attempt < ATTEMPTS; attempt++) {
            Thread.sleep(PAUSE);
            answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        }
        return new ObjectMapper().readTree(answer.body());
    }
}
