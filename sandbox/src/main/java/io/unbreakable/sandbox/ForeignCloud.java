package io.unbreakable.sandbox;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.sandbox.aws.AwsClients;
import io.unbreakable.sandbox.aws.AwsEvents;
import io.unbreakable.sandbox.aws.QueueEvents;
import java.util.HashMap;
import java.util.Map;

/**
 * Somebody else's bus, queues, tables and buckets: another emulator's, or AWS itself. Nobody but AWS may put events of AWS
 * services on such a bus, so those of the sandbox's pipeline go straight into ingest's queue.
 */
public final class ForeignCloud implements Cloud {
    /** Many an S3 refuses the checksums that the SDK sends and asks for unless told otherwise. */
    private static final Map<String, String> CHECKSUMS = Map.of(
            "AWS_REQUEST_CHECKSUM_CALCULATION", "when_required",
            "AWS_RESPONSE_CHECKSUM_VALIDATION", "when_required");

    private final Map<String, String> environment;
    private final AwsClients clients = AwsClients.fromEnvironment();

    private ForeignCloud(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Whether these variables point at one: the services' endpoints are given, or one for all. */
    public static boolean isMeant(Map<String, String> variables) {
        return variables.containsKey("AWS_ENDPOINT_URL") || variables.containsKey("AWS_ENDPOINT_URL_SQS");
    }

    static ForeignCloud of(Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(CHECKSUMS);
        variables.forEach((name, value) -> {
            if (name.startsWith("AWS_")) {
                environment.put(name, value);
            }
        });
        return new ForeignCloud(environment);
    }

    @Override
    public Map<String, String> environment() {
        return environment;
    }

    @Override
    public AwsClients clients() {
        return clients;
    }

    @Override
    public AwsEvents awsEvents() {
        return new QueueEvents(clients.sqs(), Topology.queue(Service.INGEST));
    }

    @Override
    public void close() {
        clients.close();
    }
}
