package io.unbreakable.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An AWS service that speaks JSON 1.1: the header {@code X-Amz-Target} names the operation. */
public final class AwsJsonServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(AwsJsonServer.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "application/x-amz-json-1.1";

    private final String targetPrefix;
    private final Map<String, AwsOperation> operations;
    private final HttpEndpoint endpoint;

    /**
     * Starts to listen on 127.0.0.1.
     *
     * @param port 0 for any free one
     * @param targetPrefix what stands before the dot in {@code X-Amz-Target}, such as {@code AWSEvents}
     * @param operations by name, such as {@code PutEvents}
     */
    public AwsJsonServer(int port, String targetPrefix, Map<String, AwsOperation> operations) {
        this.targetPrefix = targetPrefix;
        this.operations = Map.copyOf(operations);
        this.endpoint = new HttpEndpoint(port, List.of(new Route("POST", "/", this::answer)));
    }

    /** Where it listens: the endpoint to override an SDK client with. */
    public URI uri() {
        return endpoint.uri();
    }

    @Override
    public void close() {
        endpoint.close();
    }

    private Response answer(Request request) {
        String id = UUID.randomUUID().toString();
        try {
            JsonNode output = operation(request).call(input(request));
            return reply(200, output, id);
        } catch (AwsException e) {
            return error(e.status(), e.code(), String.valueOf(e.getMessage()), id);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, request.header("X-Amz-Target") + " failed", e);
            return error(500, "InternalFailure", "The request failed because of an internal error.", id);
        }
    }

    private AwsOperation operation(Request request) {
        String target = String.valueOf(request.header("X-Amz-Target"));
        AwsOperation operation = target.startsWith(targetPrefix + ".")
                ? operations.get(target.substring(targetPrefix.length() + 1))
                : null;
        if (operation == null) {
            throw new AwsException("UnknownOperationException", "The operation " + target + " is not known here.");
        }
        return operation;
    }

    private static JsonNode input(Request request) {
        try {
            JsonNode input = request.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(request.body());
            if (input.isObject()) {
                return input;
            }
        } catch (JsonProcessingException e) {
            LOG.log(System.Logger.Level.DEBUG, "not JSON", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AwsException("SerializationException", "The body is not a JSON object.");
    }

    private static Response error(int status, String code, String message, String id) {
        var body = JsonNodeFactory.instance.objectNode().put("__type", code).put("message", message);
        return reply(status, body, id).with("x-amzn-ErrorType", code);
    }

    private static Response reply(int status, JsonNode body, String id) {
        return Response.of(status, TYPE, body.toString()).with("x-amzn-RequestId", id);
    }
}
