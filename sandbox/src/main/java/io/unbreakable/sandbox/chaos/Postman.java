package io.unbreakable.sandbox.chaos;

import io.unbreakable.sandbox.http.HttpEndpoint;
import io.unbreakable.sandbox.http.Request;
import io.unbreakable.sandbox.http.Response;
import io.unbreakable.sandbox.http.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Carries Dynatrace's notifications to the front door, or says so and does not. */
final class Postman implements AutoCloseable {
    private static final String PATH = "/v1/problems";

    private final URI frontDoor;
    private final BooleanSupplier loses;
    private final Consumer<String> carried;
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpEndpoint endpoint;

    /**
     * Opens for business.
     *
     * @param loses is asked about each notification
     * @param carried is given each that the front door took
     */
    Postman(URI frontDoor, BooleanSupplier loses, Consumer<String> carried) {
        this.frontDoor = frontDoor;
        this.loses = loses;
        this.carried = carried;
        this.endpoint = new HttpEndpoint(0, List.of(new Route("POST", PATH, this::carry)));
    }

    /** Where notifications go. */
    URI uri() {
        return endpoint.uri().resolve(PATH);
    }

    private Response carry(Request request) {
        if (loses.getAsBoolean()) {
            return Response.json(200, "{}");
        }
        HttpRequest onward = HttpRequest.newBuilder(frontDoor.resolve(PATH))
                .header("Authorization", String.valueOf(request.header("Authorization")))
                .header("Content-Type", String.valueOf(request.header("Content-Type")))
                .POST(HttpRequest.BodyPublishers.ofByteArray(request.body()))
                .build();
        try {
            HttpResponse<String> answer = http.send(onward, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 202) {
                carried.accept(request.text());
            }
            return Response.json(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return Response.empty(502);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Response.empty(502);
        }
    }

    @Override
    public void close() {
        endpoint.close();
        http.shutdownNow();
    }
}
