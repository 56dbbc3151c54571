package io.unbreakable.remediator;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.unbreakable.contracts.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/** CodeDeploy, CodePipeline and Dynatrace over the wire, with a memory: what was created is there afterwards. */
public final class Outside implements QuarkusTestResourceLifecycleManager {
    public static final OutsideDeployments DEPLOYMENTS = new OutsideDeployments();
    public static final OutsidePipelines PIPELINES = new OutsidePipelines();
    public static final OutsideProblems PROBLEMS = new OutsideProblems();

    private final HttpServer server = server();

    /** What is answered. */
    record Answer(int status, Object body) {}

    @Override
    public Map<String, String> start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, aws(exchange)));
        server.createContext("/e/1/api/v2", exchange -> answer(exchange, dynatrace(exchange)));
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        System.setProperty("aws.endpointUrlCodeDeploy", url);
        System.setProperty("aws.endpointUrlCodedeploy", url);
        System.setProperty("aws.endpointUrlCodePipeline", url);
        return Map.of("unbreakable.dynatrace.url", url + "/e/1", "unbreakable.dynatrace.token", "secret");
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer aws(HttpExchange exchange) throws IOException {
        String target = requireNonNull(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        JsonNode input = EventJson.read(text(exchange), JsonNode.class);
        String operation = target.substring(target.indexOf('.') + 1);
        return target.startsWith("CodePipeline")
                ? PIPELINES.answer(operation, input)
                : DEPLOYMENTS.answer(operation, input);
    }

    private static Answer dynatrace(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/e/1/api/v2/".length());
        String query = exchange.getRequestURI().getQuery();
        return PROBLEMS.answer(exchange.getRequestMethod(), path, query == null ? "" : query, text(exchange));
    }

    private static String text(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = EventJson.write(answer.body()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
