package io.unbreakable.sandbox.traffic;

import io.unbreakable.sandbox.http.Request;
import io.unbreakable.sandbox.http.Response;
import io.unbreakable.sandbox.http.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** An app that really calls the address given to /api/invoke. */
record InvokingApp(HttpClient client) {

    Route route() {
        return new Route("GET", "/**", this::answer);
    }

    private Response answer(Request request) {
        String url = request.query("url");
        if (url == null) {
            return Response.of(200, "text/plain", "ok");
        }
        try {
            HttpRequest call = HttpRequest.newBuilder(URI.create(url)).build();
            return Response.empty(
                    client.send(call, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException e) {
            return Response.empty(502);
        } catch (InterruptedException e) {
            return Response.empty(503);
        }
    }
}
