package io.unbreakable.sandbox.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unbreakable.sandbox.http.Request;
import io.unbreakable.sandbox.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes a call of the API: access, throttling, the answer, and a note that it was made. */
final class MonitorApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String prefix;
    private final Access access;
    private final Traps traps;
    private final Throttle throttle;
    private final ApiRoutes routes;
    private final ApiCalls calls;
    private final InstantSource clock;

    MonitorApi(MonitorSettings settings, ApiRoutes routes, ApiCalls calls, InstantSource clock) {
        this.prefix = settings.pathPrefix();
        this.access = new Access(settings.tokens());
        this.traps = settings.traps();
        this.throttle = new Throttle(settings.traps());
        this.routes = routes;
        this.calls = calls;
        this.clock = clock;
    }

    Response handle(Request request) {
        long started = System.nanoTime();
        Instant now = clock.instant();
        Map<String, String> query = new LinkedHashMap<>();
        request.query().forEach((name, values) -> query.put(name, values.getFirst()));
        ApiRequest call =
                new ApiRequest(request.method(), request.path().substring(prefix.length()), query, request.text());
        ApiRoutes.@Nullable Found found = null;
        ApiResponse response;
        try {
            found = routes.find(call.method(), call.path());
            response = answer(found, call, request.header("Authorization"), now);
        } catch (ApiException e) {
            response = ApiResponse.refused(e);
        }
        delay();
        String endpoint = found == null ? call.method() + " ?" : found.route().name();
        calls.add(new ApiCall(
                now, endpoint, asked(query), response.status(), Duration.ofNanos(System.nanoTime() - started)));
        return http(response);
    }

    private ApiResponse answer(ApiRoutes.Found found, ApiRequest call, @Nullable String authorization, Instant now) {
        access.check(authorization, found.route().scope());
        return throttle.refuses(now)
                ? throttle.refusal(now)
                : found.route().answer().to(found.parameter(), call);
    }

    private void delay() {
        try {
            TimeUnit.NANOSECONDS.sleep(traps.pace().answerDelay().toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String asked(Map<String, String> query) {
        StringBuilder text = new StringBuilder();
        query.forEach((name, value) -> text.append(text.isEmpty() ? "" : "&").append(name + "=" + value));
        return text.toString();
    }

    private static Response http(ApiResponse response) {
        Response http;
        try {
            http = response.body() == null
                    ? Response.empty(response.status())
                    : Response.json(response.status(), JSON.writeValueAsString(response.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            http = http.with(header.getKey(), header.getValue());
        }
        return http;
    }
}
