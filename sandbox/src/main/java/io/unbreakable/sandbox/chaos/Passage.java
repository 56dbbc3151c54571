package io.unbreakable.sandbox.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.unbreakable.contracts.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** The way of the services to one dependency: every call goes through here, and not every call gets through. */
final class Passage implements AutoCloseable {
    private static final Set<String> NOT_RELAYED = Set.of(
            "connection", "host", "content-length", "expect", "upgrade", "keep-alive", "transfer-encoding", "te");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // shorter than the 30 s after which the other side drops an idle connection
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
    }

    private final Dependency dependency;
    private final URI target;
    private final Callers callers;
    private final Interference interference;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Listens on any free port of 127.0.0.1. */
    Passage(Dependency dependency, URI target, Callers callers, Interference interference) {
        this.dependency = dependency;
        this.target = target;
        this.callers = callers;
        this.interference = interference;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::relay);
        server.start();
    }

    /** What services are told instead of the target. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + target.getRawPath());
    }

    private void relay(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Call call = call(exchange, body);
            switch (interference.of(call)) {
                case Treatment.Pass pass -> {
                    LockSupport.parkNanos(pass.delay().toNanos());
                    HttpResponse<byte[]> answer = forward(exchange, call, body);
                    respond(exchange, answer);
                    interference.heard(call, new String(answer.body(), StandardCharsets.UTF_8));
                }
                case Treatment.Refused refused ->
                    respond(
                            exchange,
                            refused.answer().status(),
                            refused.answer().headers(),
                            refused.answer().body());
                case Treatment.Cut cut -> cut.meanwhile().run();
                case Treatment.CutBeforeAnswer cut -> {
                    forward(exchange, call, body);
                    cut.meanwhile().run();
                }
            }
        }
    }

    private Call call(HttpExchange exchange, byte[] body) {
        Service caller = callers.of(exchange.getRequestHeaders().getFirst("Authorization"));
        String named = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        String operation = named == null ? path(exchange) : named.substring(named.lastIndexOf('.') + 1);
        return new Call(caller, dependency, operation, new String(body, StandardCharsets.UTF_8));
    }

    /** Such as {@code POST /problems/comments}: without what every path has and without ids. */
    private static String path(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath().replaceFirst("^.*/api/v2", "");
        return exchange.getRequestMethod() + " " + path.replaceFirst("^/problems/[^/]+", "/problems");
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, Call call, byte[] body) throws IOException {
        try {
            HttpResponse<byte[]> answer = client.send(request(exchange, body), HttpResponse.BodyHandlers.ofByteArray());
            interference.answered(call, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        URI uri = URI.create("http://" + target.getRawAuthority() + exchange.getRequestURI());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isRelayed(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void respond(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (isRelayed(name)) {
                exchange.getResponseHeaders().put(name, List.copyOf(values));
            }
        });
        respond(exchange, answer.statusCode(), Map.of(), answer.body());
    }

    private static void respond(HttpExchange exchange, int status, Map<String, String> headers, byte[] body)
            throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean isRelayed(String header) {
        return !NOT_RELAYED.contains(header.toLowerCase(Locale.ROOT)) && !header.startsWith(":");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
