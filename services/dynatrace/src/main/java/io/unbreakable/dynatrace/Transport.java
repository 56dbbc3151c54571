package io.unbreakable.dynatrace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Sends one request and hands back its JSON, or throws what a {@link DynatraceException} says. */
final class Transport {
    private final String base;
    private final Authorization authorization;
    private final Duration timeout;
    private final CallListener listener;
    private final InstantSource clock;
    private final HttpClient http;

    Transport(URI baseUrl, Supplier<String> token, Duration timeout, CallListener listener, InstantSource clock) {
        this.base = api(baseUrl);
        this.authorization = new Authorization(baseUrl, token);
        this.timeout = timeout;
        this.listener = listener;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .version(
                        "https".equalsIgnoreCase(baseUrl.getScheme())
                                ? HttpClient.Version.HTTP_2
                                : HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    /** The platform's gateway has the API right below its own path. */
    private static String api(URI baseUrl) {
        String base = baseUrl.toString().replaceFirst("/+$", "");
        return base.endsWith("/environment-api") ? base + "/v2/" : base + "/api/v2/";
    }

    <T> T get(String endpoint, String pathAndQuery, Class<T> type) {
        return read("GET " + endpoint, send("GET", endpoint, pathAndQuery, BodyPublishers.noBody()), type);
    }

    <T> T post(String endpoint, String path, Object body, Class<T> type) {
        return read("POST " + endpoint, send("POST", endpoint, path, json(body)), type);
    }

    void post(String endpoint, String path, Object body) {
        send("POST", endpoint, path, json(body));
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(Json.write(body));
    }

    private String send(String method, String endpoint, String pathAndQuery, BodyPublisher body) {
        String name = method + " " + endpoint;
        String header = authorization.header();
        var request = HttpRequest.newBuilder(URI.create(base + pathAndQuery))
                .method(method, body)
                .timeout(timeout)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", header)
                .build();
        long started = System.nanoTime();
        int status = 0;
        try {
            var response = answer(name, request);
            status = response.statusCode();
            if (status < 200 || status > 299) {
                String shown = Authorization.hidden(response.body(), header);
                throw Failures.of(name, status, response.headers(), shown, clock.instant());
            }
            return response.body();
        } finally {
            listener.called(name, status, Duration.ofNanos(System.nanoTime() - started));
        }
    }

    /** The time-out covers the whole answer, not only its first byte. */
    private HttpResponse<String> answer(String name, HttpRequest request) {
        var pending = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return pending.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            pending.cancel(true);
            throw unreachable(name, "no answer within " + timeout.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw unreachable(name, String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw unreachable(name, "interrupted", e);
        }
    }

    private static DynatraceException unreachable(String name, String why, Exception cause) {
        return new DynatraceException.Unreachable("Dynatrace cannot be reached. %s: %s".formatted(name, why), cause);
    }

    private static <T> T read(String name, String body, Class<T> type) {
        JsonNode json = Json.object(body);
        if (json == null) {
            throw Failures.odd(name + ": not JSON, " + Failures.said(null, body));
        }
        try {
            return Json.read(json, type);
        } catch (JsonProcessingException e) {
            throw Failures.odd(name + ": not what the API answers, " + e.getOriginalMessage());
        }
    }
}
