package io.unbreakable.sandbox.traffic;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.unbreakable.sandbox.process.PortInUseException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that hands every request on to one target and tells an observer what it saw of it. */
final class Relay implements AutoCloseable {

    /** Headers that belong to one connection, and those that the client sets itself. */
    private static final Set<String> NOT_RELAYED = Set.of(
            "connection", "host", "content-length", "expect", "upgrade", "keep-alive", "transfer-encoding", "te");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final URI target;
    private final InstantSource clock;
    private final Observer observer;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** Is told of every request that the target answered. */
    interface Observer {
        void saw(HttpExchange exchange, Instant startedAt, long micros, int status);
    }

    Relay(int port, URI target, InstantSource clock, Observer observer) {
        this.target = target;
        this.clock = clock;
        this.observer = observer;
        this.server = bind(port);
        server.setExecutor(threads);
        server.createContext("/", this::relay);
        server.start();
    }

    private static HttpServer bind(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
        } catch (BindException e) {
            throw new PortInUseException(port, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void relay(HttpExchange exchange) throws IOException {
        try (exchange) {
            Instant startedAt = clock.instant();
            long started = System.nanoTime();
            HttpResponse<byte[]> answer;
            try {
                answer = client.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
            } catch (IOException e) {
                exchange.sendResponseHeaders(502, -1);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            observer.saw(exchange, startedAt, (System.nanoTime() - started) / 1000, answer.statusCode());
            respond(exchange, answer);
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(target + exchange.getRequestURI().toString()))
                .timeout(PATIENCE)
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (relayed(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static void respond(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        answer.headers().map().forEach((name, values) -> {
            if (relayed(name)) {
                headers.put(name, List.copyOf(values));
            }
        });
        boolean silent =
                answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.statusCode(), silent ? -1 : answer.body().length);
        if (!silent) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer.body());
            }
        }
    }

    private static boolean relayed(String header) {
        return !NOT_RELAYED.contains(header.toLowerCase(Locale.ROOT)) && !header.startsWith(":");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
