package io.unbreakable.sandbox.bench;

import io.unbreakable.contracts.Event;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.EventType;
import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.Service;
import io.unbreakable.contracts.Topology;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationDue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Puts what is due straight into the evaluator's queue, in the place of the scheduler: copies of one that was due before. */
final class Dues {
    private static final int BATCH = 10;

    private final SqsClient sqs;
    private final String queue;
    private final ValidationDue template;

    Dues(World world, ValidationDue template) {
        this.sqs = world.cloud().clients().sqs();
        this.queue = sqs.getQueueUrl(request -> request.queueName(Topology.queue(Service.EVALUATOR)))
                .queueUrl();
        this.template = template;
    }

    /** Sends so many, whose ids begin with the prefix. */
    void send(String prefix, int count) {
        List<SendMessageBatchRequestEntry> batch = new ArrayList<>();
        for (String id : IntStream.range(0, count).mapToObj(i -> prefix + i).toList()) {
            batch.add(SendMessageBatchRequestEntry.builder()
                    .id(Integer.toString(batch.size()))
                    .messageBody(message(id))
                    .build());
            if (batch.size() == BATCH) {
                sqs.sendMessageBatch(request -> request.queueUrl(queue).entries(batch));
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            sqs.sendMessageBatch(request -> request.queueUrl(queue).entries(batch));
        }
    }

    private String message(String id) {
        ValidationDue due = due(id);
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("id", id);
        envelope.put("detail-type", EventType.VALIDATION_DUE.detailType());
        envelope.put("source", Service.SCHEDULER.source());
        envelope.put("detail", Event.of(due, due.dueAt(), null));
        return EventJson.write(envelope);
    }

    private ValidationDue due(String id) {
        Instant now = Instant.now();
        Validation like = template.validation();
        Validation validation = new Validation(
                id,
                new Execution(like.execution().pipelineArn(), like.execution().pipeline(), id),
                like.gate(),
                like.environment(),
                like.deployment(),
                like.comparison(),
                like.plan(),
                null,
                like.window(),
                now);
        return new ValidationDue(
                validation,
                template.attempt(),
                template.window(),
                template.baselineOverlaps(),
                template.baselinePeriods(),
                template.firstDeployedAt(),
                template.extendable(),
                now);
    }
}
