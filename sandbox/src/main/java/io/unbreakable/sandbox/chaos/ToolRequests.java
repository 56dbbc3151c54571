package io.unbreakable.sandbox.chaos;

import io.unbreakable.contracts.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Other tools that ask for validations, some of them twice because they are not sure. */
final class ToolRequests implements Runnable {
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    /** A machine that is busy all the time is never calm. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Size size;
    private final Duration apart;
    private final URI frontDoor;
    private final String secret;
    private final Truth truth;
    private final Random random;
    private final List<Thread> before;
    private final BooleanSupplier calm;

    /**
     * Those of one seed.
     *
     * @param before whose work is done before the last are asked for
     * @param calm whether nothing has failed for long enough
     */
    ToolRequests(
            Size size, Duration apart, World world, Truth truth, long seed, List<Thread> before, BooleanSupplier calm) {
        this.size = size;
        this.before = before;
        this.calm = calm;
        this.apart = apart;
        this.frontDoor = world.frontDoor();
        this.secret = world.frontDoorSecret();
        this.truth = truth;
        this.random = new Random(seed * 31 + 7);
    }

    /** The last are asked for when everything else is done and nothing has failed for long enough to see how fast it is then. */
    @Override
    public void run() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            int last = Math.max(1, size.requests() - size.measured() + 1);
            ask(http, 1, last - 1, apart);
            await(() -> before.stream().noneMatch(Thread::isAlive) && truth.open() == 0);
            int more = Math.toIntExact(Math.max(size.measured(), size.validations() - truth.validations()));
            if (more > 0) {
                Instant latest = Instant.now().plus(PATIENCE);
                await(() -> calm.getAsBoolean() || Instant.now().isAfter(latest));
                ask(http, last, last + more - 1, A_SECOND);
            }
        }
    }

    private void ask(HttpClient http, int from, int to, Duration pause) {
        for (int i = from; i <= to && !Thread.currentThread().isInterrupted(); i++) {
            String body = body("tool-" + i, Shop.ALL.get(random.nextInt(Shop.ALL.size())));
            truth.asked(ask(http, body));
            if (random.nextInt(5) == 0) {
                ask(http, body);
            }
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(A_SECOND.toNanos());
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
