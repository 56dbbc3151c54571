package io.unbreakable.sandbox.traffic;

import io.unbreakable.sandbox.http.HttpEndpoint;
import io.unbreakable.sandbox.http.Response;
import io.unbreakable.sandbox.http.Route;
import java.net.URI;
import java.util.List;

/** A tiny service that answers at once, for the app to call. */
public final class Backend implements AutoCloseable {

    /** The name under which it is seen in the topology. */
    public static final String NAME = "backend";

    private final HttpEndpoint endpoint;

    private Backend(HttpEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Listens on 127.0.0.1, on any free port for 0. */
    public static Backend start(int port) {
        return new Backend(new HttpEndpoint(
                port, List.of(new Route("*", "/**", request -> Response.of(200, "text/plain", "ok\n")))));
    }

    /** Where it is reached, without a slash at the end. */
    public URI uri() {
        return endpoint.uri();
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
