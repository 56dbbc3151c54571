package io.unbreakable.cdk.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How callers say that a body is JSON. Clients in Java often name its charset, and AWS does not say that API Gateway looks past that:
 * what is of no type that it knows is refused.
 */
final class JsonTypes {
    private static final List<String> NAMES = List.of(
            "application/json",
            "application/json; charset=utf-8",
            "application/json; charset=UTF-8",
            "application/json;charset=utf-8",
            "application/json;charset=UTF-8");

    private JsonTypes() {}

    /** The same for each of them. */
    static <T> Map<String, T> all(T value) {
        Map<String, T> all = new LinkedHashMap<>();
        NAMES.forEach(name -> all.put(name, value));
        return all;
    }
}
