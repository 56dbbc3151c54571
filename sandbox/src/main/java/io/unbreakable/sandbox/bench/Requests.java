package io.unbreakable.sandbox.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** Asks for validations as another tool does, at a steady rate, whether the answers keep up or not. */
final class Requests implements AutoCloseable {
    private static final int WINDOW_SECONDS = 5;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final URI door;
    private final String secret;

    Requests(World world) {
        this.door = world.frontDoor().resolve("/v1/validations");
        this.secret = world.secrets().frontDoor();
    }

    /** Sends so many a second for so many seconds; their ids begin with the prefix and are numbered from 0. */
    void send(String prefix, int perSecond, int seconds) {
        long start = System.nanoTime();
        for (int i = 0; i < perSecond * seconds; i++) {
            long at = start + i * 1_000_000_000L / perSecond;
            LockSupport.parkNanos(at - System.nanoTime());
            String id = prefix + i;
            threads.execute(() -> ask(id));
        }
    }

    private void ask(String id) {
        HttpRequest request = HttpRequest.newBuilder(door)
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(id).toString()))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != 202) {
                throw new IllegalStateException("the front door answers " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ObjectNode body(String id) {
        Instant now = Instant.now();
        return JsonNodeFactory.instance
                .objectNode()
                .put("requestId", id)
                .put("pipeline", "bench")
                .put("execution", id)
                .put("environment", "Staging")
                .put("comparison", "StagingToProduction")
                .put("from", now.minusSeconds(WINDOW_SECONDS).toString())
                .put("to", now.toString())
                .put("monspec", Monspec.text());
    }

    @Override
    public void close() {
        threads.shutdown();
        http.close();
    }
}
