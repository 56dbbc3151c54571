package io.unbreakable.systemtest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.net.URI;

/** The front door, as callers from outside find it. */
final class FrontDoor {
    private final URI uri;
    private final String secret;

    FrontDoor(URI uri, String secret) {
        this.uri = uri;
        this.secret = secret;
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
}
