package io.unbreakable.sandbox.chaos;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The monitor's problems, asked for past all passages. */
final class Problems implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final String token;
    private final HttpClient http = HttpClient.newHttpClient();

    Problems(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** How many there were so far. */
    int count() {
        return get("/problems?pageSize=1").path("totalCount").asInt();
    }

    List<ProblemSeen> all() {
        List<ProblemSeen> all = new ArrayList<>();
        get("/problems?pageSize=500").path("problems").forEach(problem -> all.add(read(problem)));
        return all;
    }

    private ProblemSeen read(JsonNode problem) {
        String id = problem.path("problemId").asText();
        List<String> comments = new ArrayList<>();
        get("/problems/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/comments?pageSize=500")
                .path("comments")
                .forEach(comment -> comments.add(comment.path("content").asText()));
        long end = problem.path("endTime").asLong();
        return new ProblemSeen(
                id,
                environment(problem),
                Instant.ofEpochMilli(problem.path("startTime").asLong()),
                end < 0 ? null : Instant.ofEpochMilli(end),
                comments);
    }

    /** All that the monitor watches has a tag with its environment's name. */
    private static String environment(JsonNode problem) {
        for (JsonNode tag : problem.path("entityTags")) {
            if (tag.path("key").asText().equals("DeploymentGroup")) {
                return tag.path("value").asText();
            }
        }
        return "unknown";
    }

    private JsonNode get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/v2" + path))
                .header("Authorization", "Api-Token " + token)
                .build();
        try {
            String body =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
