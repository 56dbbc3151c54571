package io.unbreakable.sandbox;

import io.unbreakable.sandbox.http.HttpEndpoint;
import io.unbreakable.sandbox.http.Request;
import io.unbreakable.sandbox.http.Response;
import io.unbreakable.sandbox.http.Route;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** How {@code make release} and {@code make down} reach a sandbox that runs. */
final class Control implements AutoCloseable {
    private final CountDownLatch down = new CountDownLatch(1);
    private final HttpEndpoint endpoint;

    Control(int port, Sandbox sandbox) {
        this.endpoint = new HttpEndpoint(
                port,
                List.of(
                        new Route("GET", "/ready", request -> text("ready")),
                        new Route("POST", "/release", request -> release(sandbox, request)),
                        new Route("POST", "/down", request -> {
                            down.countDown();
                            return text("stopping");
                        })));
    }

    void awaitDown() throws InterruptedException {
        down.await();
    }

    @Override
    public void close() {
        endpoint.close();
    }

    private static Response release(Sandbox sandbox, Request request) {
        String build = request.query("build");
        try {
            return text(sandbox.releases().release(build == null ? "" : build));
        } catch (IllegalArgumentException e) {
            return Response.of(400, "text/plain", e.getMessage() + "\n");
        }
    }

    private static Response text(String text) {
        return Response.of(200, "text/plain", text + "\n");
    }
}
