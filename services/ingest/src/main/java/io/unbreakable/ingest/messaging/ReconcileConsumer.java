package io.unbreakable.ingest.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.contracts.Execution;
import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.client.Pipelines;
import io.unbreakable.ingest.domain.ActionRun;
import io.unbreakable.ingest.domain.ExecutionFacts;
import io.unbreakable.ingest.store.ExecutionStore;
import io.unbreakable.messaging.CommandConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;

/** Fills in the events that did not come: compares open executions with CodePipeline, again and again until they end. */
@ApplicationScoped
class ReconcileConsumer implements CommandConsumer<Reconcile> {
    private final ExecutionStore store;
    private final Pipelines pipelines;
    private final FollowExecution executions;
    private final NextLook looks;
    private final InstantSource clock;
    private final IngestConfig.Ingest config;

    ReconcileConsumer(
            ExecutionStore store,
            Pipelines pipelines,
            FollowExecution executions,
            NextLook looks,
            InstantSource clock,
            IngestConfig config) {
        this.store = store;
        this.pipelines = pipelines;
        this.executions = executions;
        this.looks = looks;
        this.clock = clock;
        this.config = config.ingest();
    }

    @Override
    public Class<Reconcile> type() {
        return Reconcile.class;
    }

    @Override
    public void accept(Reconcile command) {
        ExecutionFacts before = store.find(command.execution()).orElse(null);
        if (before == null || before.isForeign()) {
            return;
        }
        try {
            reconcile(command.execution());
        } catch (SdkException e) {
            Log.warnf(
                    "%s not compared with CodePipeline: %s", command.execution().executionId(), e.getMessage());
        }
        if (!before.isOver() && before.lastHeardOf().plus(config.reconcileFor()).isAfter(clock.instant())) {
            looks.in(config.reconcileEvery(), command.key(), command);
        }
    }

    private void reconcile(Execution execution) {
        List<ActionRun> runs = pipelines.runs(execution.pipeline(), execution.executionId());
        executions.add(execution, facts -> {
            ExecutionFacts known = facts;
            for (ActionRun run : runs) {
                known = known.withListed(run);
            }
            return known;
        });
    }
}
