package io.unbreakable.ingest.messaging;

import io.unbreakable.contracts.ExecutionLevel;
import io.unbreakable.messaging.Envelope;
import io.unbreakable.messaging.MessageHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes CodePipeline's events about pipelines. */
@ApplicationScoped
class PipelineStateHandler implements MessageHandler {
    private final FollowExecution executions;

    PipelineStateHandler(FollowExecution executions) {
        this.executions = executions;
    }

    @Override
    public String detailType() {
        return "CodePipeline Pipeline Execution State Change";
    }

    @Override
    public void handle(Envelope envelope) {
        PipelineEvent event = PipelineEvent.read(envelope, ExecutionLevel.PIPELINE);
        var unused = executions.add(event.execution(), event::addedTo);
    }
}
