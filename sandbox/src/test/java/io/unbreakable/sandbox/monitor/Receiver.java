package io.unbreakable.sandbox.monitor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.unbreakable.sandbox.http.HttpEndpoint;
import io.unbreakable.sandbox.http.Request;
import io.unbreakable.sandbox.http.Response;
import io.unbreakable.sandbox.http.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes problem notifications and refuses the first few. */
final class Receiver implements AutoCloseable {

    final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals;
    private final HttpEndpoint endpoint =
            new HttpEndpoint(0, List.of(new Route("POST", "/v1/problems", this::receive)));

    Receiver(int refusals) {
        this.refusals = new AtomicInteger(refusals);
    }

    WebhookSettings settings() {
        return new WebhookSettings(endpoint.uri().resolve("/v1/problems"), "Bearer hook");
    }

    private Response receive(Request request) {
        if (refusals.getAndDecrement() > 0) {
            return Response.empty(503);
        }
        requests.add(request);
        return Response.empty(202);
    }

    List<String> states() {
        return requests.stream()
                .map(request -> json(request).path("State").asText())
                .toList();
    }

    static JsonNode json(Request request) {
        try {
            return new ObjectMapper().readTree(request.text());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
