package io.unbreakable.cdk.messaging;

import io.unbreakable.cdk.settings.StageSettings;
import io.unbreakable.contracts.BusRule;
import io.unbreakable.contracts.Rule;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.events.BaseArchiveProps;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.events.EventPattern;
import software.constructs.Construct;

/** The bus of our own events with its archive, a queue per service, and the rules that fill the queues. */
public final class MessagingStack extends Stack {
    private static final Duration ARCHIVED_FOR = Duration.days(90);

    private final EventBus bus;
    private final Map<Service, ServiceQueue> queues = new EnumMap<>(Service.class);

    public MessagingStack(Construct scope, String id, StackProps props, StageSettings settings) {
        super(scope, id, props);
        bus = EventBus.Builder.create(this, "Bus").eventBusName(Topology.BUS).build();
        bus.archive(
                "Archive",
                BaseArchiveProps.builder()
                        .eventPattern(EventPattern.builder()
                                .account(List.of(getAccount()))
                                .build())
                        .retention(ARCHIVED_FOR)
                        .build());
        for (Service service : Service.values()) {
            queues.put(service, new ServiceQueue(this, service));
        }
        for (BusRule rule : Topology.busRules()) {
            fill(rule, bus.getEventBusName(), Patterns.of(rule));
        }
        for (Topology.AwsRule rule : Topology.awsRules()) {
            fill(rule, null, Patterns.of(rule, settings));
        }
    }

    private void fill(Rule rule, @Nullable String bus, Map<String, Object> pattern) {
        new RuleToQueue(this, rule, bus, pattern, queue(rule.target()).queue());
    }

    /** The bus of our own events. */
    public EventBus bus() {
        return bus;
    }

    /** The queues of this service. */
    public ServiceQueue queue(Service service) {
        ServiceQueue queue = queues.get(service);
        if (queue == null) {
            throw new IllegalArgumentException("no queue for " + service);
        }
        return queue;
    }

    /** The ARNs of all services' queues. */
    public List<String> allQueues() {
        return queues.values().stream()
                .map(queue -> queue.queue().getQueueArn())
                .toList();
    }

    /** The ARNs of all queues of what could not be handled. */
    public List<String> allDeadLetters() {
        return queues.values().stream()
                .map(queue -> queue.deadLetters().getQueueArn())
                .toList();
    }
}
