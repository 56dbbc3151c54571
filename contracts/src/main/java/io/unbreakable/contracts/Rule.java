package io.unbreakable.contracts;

/** A rule of EventBridge that feeds a service's queue. */
public sealed interface Rule permits BusRule, Topology.AwsRule {
    /** Name of the rule, 1 to 64 characters. */
    String name();

    /** Name of the bus that it listens to. */
    String bus();

    /** Whose queue it feeds. */
    Service target();

    /** What it lets through. */
    String pattern();

    /** Where events end that this rule could not deliver: a queue of its own, so that it tells which they are. */
    default String undeliverableQueue() {
        return name() + "-undeliverable";
    }
}
