package io.unbreakable.sandbox.demo;

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

/** Counts the comments on a problem, by asking the monitor as anybody else would. */
final class Comments {
    private Comments() {}

    static int on(Sandbox sandbox, String problemId) {
        URI uri = URI.create(sandbox.monitor().baseUri() + "/api/v2/problems/"
                + URLEncoder.encode(problemId, StandardCharsets.UTF_8) + "/comments");
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Api-Token " + sandbox.secrets().dynatraceToken())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String body =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return new ObjectMapper().readTree(body).path("comments").size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
