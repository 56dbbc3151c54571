package io.unbreakable.sandbox;

import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.sandbox.aws.AwsClients;
import io.unbreakable.sandbox.aws.AwsEvents;
import io.unbreakable.sandbox.aws.QueueEvents;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody else's bus, queues, tables and buckets: another emulator's, or AWS itself. Nobody but AWS may put events of AWS
 * services on such a bus, so those of the sandbox's pipeline go straight into ingest's queue.
 */
public final class ForeignCloud implements Cloud {
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
        return new ForeignCloud(variables.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("AWS_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
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
