package io.unbreakable.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.unbreakable.sandbox.process.PortInUseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on 127.0.0.1 that hands each request to the route that fits; every request has a virtual thread. */
public final class HttpEndpoint implements AutoCloseable {

    /** Bytes of a body that are read at most, unless said otherwise. */
    public static final int DEFAULT_BODY_LIMIT = 16 * 1024 * 1024;

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final System.Logger LOG = System.getLogger(HttpEndpoint.class.getName());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Route> routes;
    private final int bodyLimit;

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @throws PortInUseException when somebody else listens there
     */
    public HttpEndpoint(int port, List<Route> routes) {
        this(port, DEFAULT_BODY_LIMIT, routes);
    }

    /**
     * Starts to listen.
     *
     * @param bodyLimit bytes of a body that a handler wants to see at most; it is given one more of a longer body
     */
    public HttpEndpoint(int port, int bodyLimit, List<Route> routes) {
        this.routes = List.copyOf(routes);
        this.bodyLimit = bodyLimit;
        this.server = bind(port);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Where it listens, without a slash at the end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
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

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Response response = answer(exchange);
            response.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = response.body();
            boolean silent = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(response.status(), silent ? -1 : body.length);
            if (!silent) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Response answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean known = false;
        for (Route route : routes) {
            Map<String, String> parameters = route.match(path);
            known |= parameters != null;
            if (parameters != null && route.allows(exchange.getRequestMethod())) {
                return handled(route, read(exchange, path, parameters));
            }
        }
        return known
                ? Response.json(405, "{\"message\":\"Method Not Allowed\"}")
                : Response.json(404, "{\"message\":\"Not Found\"}");
    }

    private static Response handled(Route route, Request request) {
        try {
            return route.handler().handle(request);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, request.method() + " " + request.path() + " failed", e);
            return Response.json(500, "{\"message\":\"Internal Server Error\"}");
        }
    }

    private Request read(HttpExchange exchange, String path, Map<String, String> parameters) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(bodyLimit + 1);
        exchange.getRequestBody().readNBytes(DEFAULT_BODY_LIMIT); // whoever still sends would not hear the answer
        var headers = new HashMap<String, List<String>>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        var query = Request.parseQuery(exchange.getRequestURI().getRawQuery());
        return new Request(exchange.getRequestMethod(), path, parameters, query, headers, body);
    }
}
