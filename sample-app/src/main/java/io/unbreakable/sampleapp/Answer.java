package io.unbreakable.sampleapp;

import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The shape of every answer of the api: one JSON object, with {@code error} when something went wrong. */
final class Answer {
    private Answer() {}

    static Response ok(JsonObject body) {
        return json(200, body);
    }

    static Response error(int status, String message) {
        return json(status, JsonObject.of("error", message));
    }

    static Response missing(String parameter, String example) {
        return error(400, "Parameter " + parameter + " is missing, for example " + example);
    }

    private static Response json(int status, JsonObject body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body.encode())
                .build();
    }
}
