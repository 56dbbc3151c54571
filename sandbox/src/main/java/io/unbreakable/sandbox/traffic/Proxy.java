package io.unbreakable.sandbox.traffic;

import com.sun.net.httpserver.HttpExchange;
import io.unbreakable.sandbox.monitor.Recorder;
import io.unbreakable.sandbox.monitor.RequestSeen;
import java.net.URI;
import java.time.InstantSource;

/**
 * The entrance of an environment: hands requests on to its app and records each one that the app answered. While the
 * app cannot be reached it answers 502 and records nothing, as an agent inside the app would have seen nothing.
 */
public final class Proxy implements AutoCloseable {

    private final Relay relay;

    private Proxy(Relay relay) {
        this.relay = relay;
    }

    /** Listens on a port (0 for any) and hands on to the app's port, both on 127.0.0.1. */
    public static Proxy start(String environment, int port, int appPort, Recorder recorder, InstantSource clock) {
        URI app = URI.create("http://127.0.0.1:" + appPort);
        return new Proxy(new Relay(
                port,
                app,
                clock,
                (exchange, startedAt, micros, status) -> recorder.request(new RequestSeen(
                        environment,
                        startedAt,
                        micros,
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        status,
                        caller(exchange)))));
    }

    /** Who calls: the header X-Caller, else the product that the user agent begins with. */
    private static String caller(HttpExchange exchange) {
        String named = exchange.getRequestHeaders().getFirst("X-Caller");
        if (named != null && !named.isBlank()) {
            return named.strip();
        }
        String agent = exchange.getRequestHeaders().getFirst("User-Agent");
        return agent == null || agent.isBlank() ? "unknown" : agent.strip().replaceFirst("[/ (].*", "");
    }

    /** Where the environment is reached. */
    public URI uri() {
        return relay.uri();
    }

    @Override
    public void close() {
        relay.close();
    }
}
