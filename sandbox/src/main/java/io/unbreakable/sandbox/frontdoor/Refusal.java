package io.unbreakable.sandbox.frontdoor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.unbreakable.sandbox.http.Response;

/** A request that does not get in, and why. */
record Refusal(int status, String message) {

    Response toResponse() {
        String body =
                JsonNodeFactory.instance.objectNode().put("message", message).toString();
        return Response.json(status, body);
    }
}
