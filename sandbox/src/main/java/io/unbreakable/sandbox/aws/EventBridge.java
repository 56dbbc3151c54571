package io.unbreakable.sandbox.aws;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.unbreakable.sandbox.http.AwsException;
import io.unbreakable.sandbox.http.AwsJsonServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;

/** EventBridge: the default bus and custom ones, rules on AWS's own event-ruler, queues as targets. */
public final class EventBridge implements AwsEvents, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(EventBridge.class.getName());

    private final Buses buses = new Buses();
    private final RuleOperations rules = new RuleOperations(buses);
    private final SqsClient sqs;
    private final Deliveries deliveries;
    private final DeliveryTrap deliveryTrap;
    private final AwsJsonServer server;

    /**
     * Starts to listen on 127.0.0.1.
     *
     * @param port 0 for any free one
     * @param sqs endpoint of the queues it delivers to
     * @param trap makes some entries fail
     */
    public EventBridge(int port, URI sqs, PutEventsTrap trap) {
        this(port, sqs, trap, DeliveryTrap.NONE);
    }

    /**
     * Starts to listen on 127.0.0.1.
     *
     * @param deliveryTrap makes events come late, twice or never
     */
    public EventBridge(int port, URI sqs, PutEventsTrap trap, DeliveryTrap deliveryTrap) {
        this.sqs = Clients.sqs(sqs);
        this.deliveries = new Deliveries(this.sqs);
        this.deliveryTrap = deliveryTrap;
        this.server = new AwsJsonServer(
                port,
                "AWSEvents",
                Map.ofEntries(
                        entry("PutEvents", new PutEvents(trap, this::publish)),
                        entry("PutRule", rules::putRule),
                        entry("DeleteRule", rules::deleteRule),
                        entry("DescribeRule", rules::describeRule),
                        entry("ListRules", rules::listRules),
                        entry("PutTargets", rules::putTargets),
                        entry("RemoveTargets", rules::removeTargets),
                        entry("ListTargetsByRule", rules::listTargetsByRule),
                        entry("CreateEventBus", this::createEventBus),
                        entry("DescribeEventBus", this::describeEventBus),
                        entry("ListEventBuses", this::listEventBuses),
                        entry("TestEventPattern", EventBridge::testEventPattern)));
    }

    /** The endpoint. */
    public URI uri() {
        return server.uri();
    }

    /**
     * Puts an event of an AWS service on the default bus; the same event emitted twice keeps its id, as when the real
     * one is delivered twice.
     */
    @Override
    public void emit(String source, String detailType, List<String> resources, Instant time, ObjectNode detail) {
        publish("default", envelope(source, detailType, resources, time, detail));
    }

    @Override
    public void close() {
        server.close();
        deliveries.close();
        sqs.close();
    }

    static Envelope envelope(
            String source, String detailType, List<String> resources, Instant time, ObjectNode detail) {
        String content =
                String.join("\n", source, detailType, resources.toString(), time.toString(), detail.toString());
        String id =
                UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
        return new Envelope(id, source, detailType, resources, time, detail);
    }

    private void publish(String bus, Envelope event) {
        if (!buses.has(bus)) {
            // the real one says nothing either
            LOG.log(System.Logger.Level.WARNING, "An event is lost: there is no bus {0}", bus);
            return;
        }
        String body = event.toJson().toString();
        Instant now = Instant.now();
        for (Rule rule : buses.rules(bus)) {
            if (rule.enabled() && !rule.targets().isEmpty() && rule.pattern().matches(body)) {
                rule.targets().values().forEach(t -> deliver(bus, new Dispatch(rule.arn(), t, body, now)));
            }
        }
    }

    private void deliver(String bus, Dispatch dispatch) {
        String queue = Account.queueName(dispatch.target().arn());
        deliveryTrap.copies(bus, queue).forEach(delay -> deliveries.add(dispatch, delay));
    }

    private JsonNode createEventBus(JsonNode input) {
        String name = Input.required(input, "Name");
        buses.create(name);
        return JsonNodeFactory.instance.objectNode().put("EventBusArn", Account.busArn(name));
    }

    private JsonNode describeEventBus(JsonNode input) {
        String given = input.path("Name").asText("default");
        return Stream.of(given.substring(given.lastIndexOf('/') + 1))
                .filter(buses::has)
                .map(EventBridge::described)
                .findFirst()
                .orElseThrow(
                        () -> new AwsException("ResourceNotFoundException", "Event bus " + given + " does not exist."));
    }

    private JsonNode listEventBuses(JsonNode input) {
        String prefix = input.path("NamePrefix").asText("");
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        var list = output.putArray("EventBuses");
        buses.names().stream()
                .filter(n -> n.startsWith(prefix))
                .map(EventBridge::described)
                .forEach(list::add);
        return output;
    }

    private static ObjectNode described(String bus) {
        return JsonNodeFactory.instance.objectNode().put("Name", bus).put("Arn", Account.busArn(bus));
    }

    private static JsonNode testEventPattern(JsonNode input) {
        var pattern = new EventPattern(Input.required(input, "EventPattern"));
        boolean result = pattern.matches(Input.required(input, "Event"));
        return JsonNodeFactory.instance.objectNode().put("Result", result);
    }
}
