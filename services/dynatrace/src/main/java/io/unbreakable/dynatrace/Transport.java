package io.unbreakable.dynatrace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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
    private final Breaker breaker;
    private final HttpClient http;

    Transport(
            URI baseUrl,
            TokenSource token,
            Duration timeout,
            BreakerSettings breaker,
            CallListener listener,
            InstantSource clock) {
        this.base = api(baseUrl);
        this.authorization = new Authorization(baseUrl, token);
        this.timeout = timeout;
        this.listener = listener;
        this.clock = clock;
        this.breaker = new Breaker(breaker, clock);
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
        return getFrom(base, endpoint, pathAndQuery, type);
    }

    /** Asks the Configuration API, which lies beside the other one. */
    <T> T getConfig(String endpoint, String pathAndQuery, Class<T> type) {
        return getFrom(base.replaceFirst("/v2/$", "/config/v1/"), endpoint, pathAndQuery, type);
    }

    private <T> T getFrom(String api, String endpoint, String pathAndQuery, Class<T> type) {
        String name = "GET " + endpoint;
        return ask(name, type, () -> read(name, send(name, request(api, "GET", pathAndQuery, "")), type));
    }

    <T> T post(String endpoint, String path, Object body, Class<T> type) {
        String name = "POST " + endpoint;
        return ask(name, type, () -> read(name, send(name, request(base, "POST", path, Json.write(body))), type));
    }

    void post(String endpoint, String path, Object body) {
        String name = "POST " + endpoint;
        ask(name, String.class, () -> send(name, request(base, "POST", path, Json.write(body))));
    }

    private <T> T ask(String name, Class<T> type, Supplier<T> call) {
        try {
            return breaker.call(call, type);
        } catch (DynatraceException e) {
            listener.failed(name, e);
            throw e;
        }
    }

    private HttpRequest.Builder request(String api, String method, String pathAndQuery, String body) {
        return HttpRequest.newBuilder(URI.create(api + pathAndQuery))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .timeout(timeout)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json; charset=utf-8");
    }

    /** A token that is not accepted may have been replaced: a 401 did nothing, so it is tried once with another. */
    private String send(String name, HttpRequest.Builder request) {
        String header = authorization.header();
        try {
            return send(name, request, header);
        } catch (DynatraceException.Unauthorised e) {
            String other = authorization.instead(header);
            if (other.equals(header)) {
                throw e;
            }
            return send(name, request, other);
        }
    }

    private String send(String name, HttpRequest.Builder request, String header) {
        long started = System.nanoTime();
        int status = 0;
        try {
            var response =
                    answer(name, request.setHeader("Authorization", header).build());
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
