package io.unbreakable.sandbox.monitor;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer of the API; a null body is an empty one. */
record ApiResponse(int status, @Nullable Object body, Map<String, String> headers) {

    static ApiResponse ok(Object body) {
        return new ApiResponse(200, body, Map.of());
    }

    static ApiResponse created(@Nullable Object body) {
        return new ApiResponse(201, body, Map.of());
    }

    static ApiResponse empty(int status) {
        return new ApiResponse(status, null, Map.of());
    }

    static ApiResponse refused(ApiException refusal) {
        return new ApiResponse(refusal.status(), refusal.envelope(), Map.of());
    }
}
