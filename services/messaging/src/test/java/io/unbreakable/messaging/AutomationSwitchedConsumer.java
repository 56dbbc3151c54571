package io.unbreakable.messaging;

import io.opentelemetry.api.trace.Span;
import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.contracts.Event;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.MDC;

/** Takes the tests' event, and notes in which trace and with which correlation id. */
@ApplicationScoped
class AutomationSwitchedConsumer implements EventConsumer<AutomationSwitched> {
    @Override
    public Class<AutomationSwitched> type() {
        return AutomationSwitched.class;
    }

    @Override
    public void accept(Event<AutomationSwitched> event) {
        Probe.SEEN.add(event.data().environment() + " trace="
                + Span.current().getSpanContext().getTraceId() + " correlation=" + MDC.get("correlationId"));
    }
}
