package io.unbreakable.sampleapp;

import static io.restassured.RestAssured.get;

import java.util.stream.IntStream;

/** Asks many times and counts the answers that say 500. */
final class Failures {
    private Failures() {}

    static int of(int requests, String url) {
        return (int) IntStream.range(0, requests)
                .filter(n -> get(url).statusCode() == 500)
                .count();
    }
}
