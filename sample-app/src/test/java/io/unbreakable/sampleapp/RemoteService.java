package io.unbreakable.sampleapp;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** A real service for the app to call; it is on the allow-list, and one of its pages never comes. */
public class RemoteService implements QuarkusTestResourceLifecycleManager {
    private final HttpServer server = newServer();

    @Override
    public Map<String, String> start() {
        server.createContext("/five", exchange -> answer(exchange, 200, "12345"));
        server.createContext("/gone", exchange -> answer(exchange, 410, ""));
        server.createContext("/never", exchange -> {});
        server.start();
        String origin = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("sample.invoke-allow", origin + ",http://127.0.0.1:1", "test.remote", origin);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8));
        }
    }

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
