package io.unbreakable.systemtest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The front door, as callers from outside find it. */
final class FrontDoor {
    private final URI uri;
    private final String secret;
    private final URI report;

    FrontDoor(URI uri, String secret, URI report) {
        this.uri = uri;
        this.secret = secret;
        this.report = report;
    }

    ValidatableResponse post(String path, Object body) {
        return given().baseUri(uri.toString())
                .header("Authorization", "Bearer " + secret)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    ValidatableResponse postWithSecret(String authorization, String path, Object body) {
        return given().baseUri(uri.toString())
                .header("Authorization", authorization)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    /** A request to validate what was seen lately. */
    Map<String, Object> validation(String id, String environment, String comparison, String monspec) {
        Instant now = Instant.now();
        Map<String, Object> request = new HashMap<>();
        request.put("requestId", id);
        request.put("pipeline", "nightly");
        request.put("execution", id);
        request.put("environment", environment);
        request.put("comparison", comparison);
        request.put("from", now.minusSeconds(5).toString());
        request.put("to", now.toString());
        request.put("monspec", monspec);
        return request;
    }

    /** Asks for a validation as another tool does, and gives its id. */
    String ask(Map<String, Object> request) {
        String id = "request-" + request.get("requestId");
        post("/v1/validations", request)
                .statusCode(202)
                .header("Location", report + "/api/v1/validations/" + id)
                .body("id", equalTo(id));
        return id;
    }
}
