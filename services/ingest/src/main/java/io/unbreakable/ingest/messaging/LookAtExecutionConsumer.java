package io.unbreakable.ingest.messaging;

import io.unbreakable.messaging.CommandConsumer;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks again about an execution. */
@ApplicationScoped
class LookAtExecutionConsumer implements CommandConsumer<LookAtExecution> {
    private final FollowExecution executions;

    LookAtExecutionConsumer(FollowExecution executions) {
        this.executions = executions;
    }

    @Override
    public Class<LookAtExecution> type() {
        return LookAtExecution.class;
    }

    @Override
    public void accept(LookAtExecution command) {
        var unused = executions.add(command.execution(), facts -> facts);
    }
}
