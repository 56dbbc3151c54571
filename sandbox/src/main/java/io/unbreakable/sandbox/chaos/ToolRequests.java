package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Other tools that ask for validations, some of them twice because they are not sure. */
final class ToolRequests implements Runnable {
    private final int requests;
    private final Duration apart;
    private final URI frontDoor;
    private final String secret;
    private final Truth truth;
    private final Random random;

    ToolRequests(int requests, Duration apart, World world, Truth truth, long seed) {
        this.requests = requests;
        this.apart = apart;
        this.frontDoor = world.frontDoor();
        this.secret = world.frontDoorSecret();
        this.truth = truth;
        this.random = new Random(seed * 31 + 7);
    }

    @Override
    public void run() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 1; i <= requests && !Thread.currentThread().isInterrupted(); i++) {
                String body = body("tool-" + i, Shop.ALL.get(random.nextInt(Shop.ALL.size())));
                truth.asked(ask(http, body));
                if (random.nextInt(5) == 0) {
                    ask(http, body);
                }
                LockSupport.parkNanos(apart.toNanos());
            }
        }
    }

    private static String body(String id, Shop shop) {
        Map<String, Object> request = new HashMap<>();
        request.put("requestId", id);
        request.put("pipeline", "tools");
        request.put("execution", id);
        request.put("environment", shop.staging());
        request.put("comparison", ShopMonspec.ACROSS);
        request.put("wait", "2s");
        request.put("monspec", ShopMonspec.of(shop));
        return EventJson.write(request);
    }

    private String ask(HttpClient http, String body) {
        HttpRequest request = HttpRequest.newBuilder(frontDoor.resolve("/v1/validations"))
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 202) {
                throw new IllegalStateException("the front door does not take a request: " + answer.body());
            }
            return EventJson.read(answer.body(), com.fasterxml.jackson.databind.JsonNode.class)
                    .path("id")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
