package io.unbreakable.sandbox.aws;

import io.unbreakable.contracts.Rule;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Creates what the topology names: queues, bus, rules, tables and buckets. What is there already stays and is brought up
 * to date, so that it may run as often as one likes.
 */
public final class Provisioner {

    private final Queues queues;
    private final Rules rules;
    private final Tables tables;
    private final Buckets buckets;

    /** Works with these clients. */
    public Provisioner(AwsClients clients) {
        this.queues = new Queues(clients.sqs());
        this.rules = new Rules(clients.eventBridge());
        this.tables = new Tables(clients.dynamoDb());
        this.buckets = new Buckets(clients.s3());
    }

    /** Provisions what the SDK's own variables point at; ends with 1 and one sentence when that fails. */
    public static void main(String[] args) {
        try (AwsClients clients = AwsClients.fromEnvironment()) {
            new Provisioner(clients).provision();
            System.out.println("Provisioned " + Topology.tables().size() + " tables, "
                    + Topology.buckets().size()
                    + " buckets, the bus \"" + Topology.BUS + "\" and the queues of " + Service.values().length
                    + " services.");
        } catch (SdkException e) {
            System.err.println("Provisioning failed: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Creates or updates everything. */
    public void provision() {
        for (Service service : Service.values()) {
            String dead = queues.put(Topology.deadLetterQueue(service));
            queues.put(Topology.queue(service), dead, Topology.MAX_RECEIVE_COUNT);
        }
        rules.putBus(Topology.BUS);
        Topology.rules().forEach(this::put);
        tables.put(Topology.tables().stream().map(Topology.Table::name).toList());
        Topology.buckets().forEach(buckets::put);
    }

    /** Creates a bucket of somebody else's, unless it is there. */
    public void bucket(String name) {
        buckets.put(name);
    }

    private void put(Rule rule) {
        queues.put(rule.undeliverableQueue());
        String queue = queues.arn(Topology.queue(rule.target()));
        rules.put(rule.bus(), rule.name(), rule.pattern(), queue, queues.arn(rule.undeliverableQueue()));
    }
}
