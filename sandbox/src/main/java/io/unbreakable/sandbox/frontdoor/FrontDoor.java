package io.unbreakable.sandbox.frontdoor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.contracts.RequestForm;
import io.unbreakable.contracts.Topology;
import io.unbreakable.sandbox.aws.Clients;
import io.unbreakable.sandbox.http.Handler;
import io.unbreakable.sandbox.http.HttpEndpoint;
import io.unbreakable.sandbox.http.Request;
import io.unbreakable.sandbox.http.Response;
import io.unbreakable.sandbox.http.Route;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The front door: what API Gateway does in front of ingest's queue, and no more. A request model and a mapping template
 * can say all of it.
 */
public final class FrontDoor implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FrontDoor.class.getName());

    private final SqsClient sqs;
    private final String queue;
    private final List<Check> checks;
    private final HttpEndpoint endpoint;
    private volatile @Nullable String url;

    /**
     * Starts to listen on 127.0.0.1.
     *
     * @param port 0 for any free one
     * @param secret what callers send as bearer token
     * @param sqs endpoint of the queues
     * @param queue name of the queue that ingest reads
     * @param report where the report is, which knows what becomes of a request
     */
    public FrontDoor(int port, String secret, URI sqs, String queue, URI report) {
        this.sqs = Clients.sqs(sqs);
        this.queue = queue;
        this.checks = List.of(Checks.secret(secret), Checks::contentType, Checks::size);
        this.endpoint = new HttpEndpoint(
                port,
                Checks.MAX_BODY,
                List.of(
                        new Route(
                                "POST",
                                "/v1/problems",
                                door(Topology.PROBLEM_NOTIFICATION, Body::problem, FrontDoor::taken)),
                        new Route(
                                "POST",
                                "/v1/validations",
                                door(Topology.VALIDATION_REQUEST, Body::validation, body -> accepted(body, report)))));
    }

    /** Where it listens. */
    public URI uri() {
        return endpoint.uri();
    }

    @Override
    public void close() {
        endpoint.close();
        sqs.close();
    }

    private Handler door(
            String detailType, Function<ObjectNode, @Nullable Refusal> model, Function<ObjectNode, Response> answer) {
        return request -> {
            Refusal refusal = check(request);
            if (refusal != null) {
                return refusal.toResponse();
            }
            ObjectNode body = Body.parse(request);
            if (body == null) {
                return new Refusal(400, "The body is not a JSON object.").toResponse();
            }
            Refusal misfit = model.apply(body);
            return misfit == null ? send(detailType, body, answer) : misfit.toResponse();
        };
    }

    private @Nullable Refusal check(Request request) {
        for (Check check : checks) {
            Refusal refusal = check.of(request);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private Response send(String detailType, ObjectNode body, Function<ObjectNode, Response> answer) {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("version", "0")
                .put("id", UUID.randomUUID().toString())
                .put("detail-type", detailType)
                .put("source", "unbreakable.frontdoor")
                .put("time", Instant.now().toString());
        event.set("detail", body);
        try {
            sqs.sendMessage(r -> r.queueUrl(url()).messageBody(event.toString()));
            return answer.apply(body);
        } catch (SdkException e) {
            LOG.log(System.Logger.Level.WARNING, "{0} does not take a message: {1}", queue, e.getMessage());
            return new Refusal(502, "The request could not be passed on; try again.").toResponse();
        }
    }

    /** Asked for once: it does not change. */
    private String url() {
        String known = url;
        if (known == null) {
            known = sqs.getQueueUrl(r -> r.queueName(queue)).queueUrl();
            url = known;
        }
        return known;
    }

    private static Response taken(ObjectNode body) {
        return Response.json(200, "{}");
    }

    private static Response accepted(ObjectNode body, URI report) {
        String id = RequestForm.validationId(body.path("requestId").asText());
        return Response.json(202, JsonNodeFactory.instance.objectNode().put("id", id))
                .with("Location", report + "/api/v1/validations/" + id);
    }
}
