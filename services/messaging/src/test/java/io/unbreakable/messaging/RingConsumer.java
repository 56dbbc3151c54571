package io.unbreakable.messaging;

import io.opentelemetry.api.trace.Span;
import io.unbreakable.contracts.Topology;
import io.unbreakable.messaging.Probe.Ring;
import jakarta.enterprise.context.ApplicationScoped;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Takes the tests' command; fails as often as its name says, and waits while it is held. */
@ApplicationScoped
class RingConsumer implements CommandConsumer<Ring> {
    /** More attempts than a message has. */
    static final int OUTAGE = Topology.MAX_RECEIVE_COUNT + 2;

    @Override
    public Class<Ring> type() {
        return Ring.class;
    }

    @Override
    public void accept(Ring command) {
        Probe.SEEN.add(command.name());
        Probe.SEEN.add(
                command.name() + " trace=" + Span.current().getSpanContext().getTraceId());
        Probe.waitIfHeld(command.name());
        if (command.name().startsWith("fails-twice") && Probe.times(command.name()) <= 2) {
            throw new IllegalStateException("as it was told to");
        }
        if (command.name().startsWith("outage") && Probe.times(command.name()) <= OUTAGE) {
            throw SdkClientException.create("as it was told to");
        }
        if (command.name().startsWith("overflows")) {
            throw new StackOverflowError();
        }
        if (command.name().startsWith("fails-always")) {
            throw new IllegalStateException("as it was told to");
        }
    }
}
