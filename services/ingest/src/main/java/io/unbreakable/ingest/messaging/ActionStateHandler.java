package io.unbreakable.ingest.messaging;

import io.unbreakable.contracts.ExecutionLevel;
import io.unbreakable.messaging.Envelope;
import io.unbreakable.messaging.MessageHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes CodePipeline's events about actions. */
@ApplicationScoped
class ActionStateHandler implements MessageHandler {
    private final FollowExecution executions;

    ActionStateHandler(FollowExecution executions) {
        this.executions = executions;
    }

    @Override
    public String detailType() {
        return "CodePipeline Action Execution State Change";
    }

    @Override
    public void handle(Envelope envelope) {
        PipelineEvent event = PipelineEvent.read(envelope, ExecutionLevel.ACTION);
        var unused = executions.add(event.execution(), event::addedTo);
    }
}
