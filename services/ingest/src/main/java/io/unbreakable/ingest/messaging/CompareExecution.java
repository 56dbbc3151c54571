package io.unbreakable.ingest.messaging;

import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.client.Executions;
import io.unbreakable.ingest.domain.ExecutionFacts;
import io.unbreakable.ingest.domain.ListedExecution;
import io.unbreakable.ingest.store.ExecutionStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Fills in what no event told about an execution. */
@ApplicationScoped
class CompareExecution {
    private final ExecutionStore store;
    private final Executions codePipeline;
    private final FollowExecution executions;
    private final InstantSource clock;
    private final IngestConfig.Ingest config;

    CompareExecution(
            ExecutionStore store,
            Executions codePipeline,
            FollowExecution executions,
            InstantSource clock,
            IngestConfig config) {
        this.store = store;
        this.codePipeline = codePipeline;
        this.executions = executions;
        this.clock = clock;
        this.config = config.ingest();
    }

    /**
     * What came of it.
     *
     * @param settled whether nothing more is to be learnt: it is over and everything about it is said, or none of our business
     * @param ours whether the execution is known to be ours
     */
    record Learnt(boolean settled, boolean ours) {}

    Learnt compare(ListedExecution listed) {
        ExecutionFacts known = store.find(listed.execution()).orElse(null);
        if (isStranger(known, listed) || (known != null && known.isForeign())) {
            return new Learnt(true, false);
        }
        var listing = codePipeline.listing(listed);
        boolean complete = executions.add(listed.execution(), listing::addedTo);
        boolean ours =
                store.find(listed.execution()).filter(ExecutionFacts::isOurs).isPresent();
        return new Learnt(complete && !listed.isOpen(), ours);
    }

    /** One that ended before anybody was interested in it. */
    private boolean isStranger(@Nullable ExecutionFacts known, ListedExecution listed) {
        return known == null
                && !listed.isOpen()
                && listed.updatedAt().plus(config.findBack()).isBefore(clock.instant());
    }
}
