package io.unbreakable.sandbox.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends problem notifications in the order decided, off the caller's thread, each tried a few times. */
final class WebhookNotifier implements ProblemDetector.ProblemListener, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WebhookNotifier.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 4;

    private final @Nullable WebhookSettings settings;
    private final Traps traps;
    private final URI baseUri;
    private final InstantSource clock;
    private final Map<String, Map<String, Object>> openPayloads = new HashMap<>();
    private final ExecutorService sender =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("webhook").factory());
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    WebhookNotifier(@Nullable WebhookSettings settings, Traps traps, URI baseUri, InstantSource clock) {
        this.settings = settings;
        this.traps = traps;
        this.baseUri = baseUri;
        this.clock = clock;
    }

    @Override
    public synchronized void changed(Problem problem) {
        Map<String, Object> payload = WebhookPayload.of(problem, baseUri, clock.instant());
        if (problem.open()) {
            openPayloads.put(problem.problemId(), payload);
            if (!traps.webhooks().resolvedBeforeOpen()) {
                send(payload);
            }
            return;
        }
        send(payload);
        Map<String, Object> opened = openPayloads.remove(problem.problemId());
        if (opened != null
                && (traps.webhooks().resolvedBeforeOpen() || traps.webhooks().staleOpen())) {
            send(opened);
        }
    }

    void sendTest() {
        enqueue(WebhookPayload.test(baseUri));
    }

    private void send(Map<String, Object> payload) {
        enqueue(payload);
        if (traps.webhooks().duplicate()) {
            enqueue(payload);
        }
    }

    private void enqueue(Map<String, Object> payload) {
        WebhookSettings target = settings;
        if (target != null) {
            sender.execute(() -> deliver(target, payload));
        }
    }

    private void deliver(WebhookSettings target, Map<String, Object> payload) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                int status = client.send(request(target, payload), HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status < 500 && status != 429) {
                    return;
                }
                LOG.log(System.Logger.Level.INFO, "webhook answered {0}, attempt {1}", status, attempt);
                TimeUnit.MILLISECONDS.sleep(200L << attempt);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.INFO, "webhook not reached, attempt {0}: {1}", attempt, e.toString());
                pause(200L << attempt);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpRequest request(WebhookSettings target, Map<String, Object> payload)
            throws JsonProcessingException {
        return HttpRequest.newBuilder(target.url())
                .timeout(Duration.ofSeconds(5))
                .header("Authorization", target.authorization())
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(payload)))
                .build();
    }

    @Override
    public void close() {
        sender.shutdownNow();
        client.shutdownNow();
    }
}
