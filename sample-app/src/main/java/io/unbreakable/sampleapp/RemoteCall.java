package io.unbreakable.sampleapp;

import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Calls another service for {@code /api/invoke}; follows no redirects, which could leave the allow-list. */
@ApplicationScoped
class RemoteCall {
    private final AllowList allowed;
    private final Duration timeout;
    private final HttpClient client;

    RemoteCall(SampleConfig config) {
        allowed = new AllowList(config.invokeAllow().orElse(List.of()));
        timeout = config.invokeTimeout();
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    Response invoke(String url) {
        try {
            var uri = URI.create(url);
            return allowed.allows(uri) ? call(uri) : refusal(uri);
        } catch (IllegalArgumentException notAnAddress) {
            return Answer.error(400, "url must be an absolute http or https address");
        }
    }

    private static Response refusal(URI uri) {
        return Answer.error(403, AllowList.origin(uri) + " is not one of the origins in SAMPLE_INVOKE_ALLOW");
    }

    private Response call(URI uri) {
        var length = new AtomicLong();
        var counting =
                BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> length.addAndGet(bytes.length)));
        var answer = client.sendAsync(HttpRequest.newBuilder(uri).build(), counting);
        try {
            HttpResponse<Void> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return Answer.ok(
                    JsonObject.of("url", uri.toString(), "status", response.statusCode(), "length", length.get()));
        } catch (TimeoutException slow) {
            answer.cancel(true);
            return Answer.error(504, uri + " did not answer within " + timeout.toMillis() + " ms");
        } catch (ExecutionException unreachable) {
            return Answer.error(502, uri + " could not be called");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Answer.error(503, "The app is stopping");
        }
    }
}
