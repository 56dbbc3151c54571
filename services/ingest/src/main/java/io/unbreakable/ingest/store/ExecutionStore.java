package io.unbreakable.ingest.store;

import io.unbreakable.contracts.Execution;
import io.unbreakable.ingest.domain.ExecutionFacts;
import io.unbreakable.ingest.domain.Specification;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Key;
import io.unbreakable.monspec.plan.MeasurementPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is known about executions and about what their pipelines' monspecs said. */
@ApplicationScoped
public class ExecutionStore {
    private static final Duration PLANS_KEPT_FOR = Duration.ofDays(30);
    private static final String FACTS = "facts";
    private final StateTable table;
    private final InstantSource clock;

    ExecutionStore(StateTable table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Adds to what is known; the change may run several times. What is known then. */
    public ExecutionFacts update(Execution execution, UnaryOperator<ExecutionFacts> change) {
        return table.update(new Key(pk(execution), FACTS), ExecutionFacts.class, ExecutionFacts.of(execution), change);
    }

    /** What is known about an execution; empty when nothing. */
    public Optional<ExecutionFacts> find(Execution execution) {
        return table.find(new Key(pk(execution), FACTS), ExecutionFacts.class).map(StateTable.Document::body);
    }

    /** Keeps a plan of an execution under its key; the first one stays. */
    public void keepPlan(Execution execution, String key, MeasurementPlan plan) {
        long expires = clock.instant().plus(PLANS_KEPT_FOR).getEpochSecond();
        table.insert(new Key(pk(execution), "plan/" + key), plan, null, expires);
    }

    /** The plan that was kept under this key. */
    public MeasurementPlan plan(Execution execution, String key) {
        return table.find(new Key(pk(execution), "plan/" + key), MeasurementPlan.class)
                .map(StateTable.Document::body)
                .orElseThrow(() -> new IllegalStateException("no plan " + key + " of " + execution));
    }

    /** A specification and when its file was read from its source. */
    public record Dated(Specification specification, Instant at) {}

    /** Keeps what a pipeline's file said, if nothing newer is kept. */
    public void keepLastValid(String pipelineArn, Specification specification, Instant at) {
        Dated said = new Dated(specification, at);
        table.update(
                new Key("pipeline/" + pipelineArn, "specification"),
                Dated.class,
                said,
                kept -> kept.at().isAfter(at) ? kept : said);
    }

    /** The last valid specification of a pipeline; null when there never was one. */
    public @Nullable Specification lastValid(String pipelineArn) {
        return table.find(new Key("pipeline/" + pipelineArn, "specification"), Dated.class)
                .map(dated -> dated.body().specification())
                .orElse(null);
    }

    private static String pk(Execution execution) {
        return "execution/" + execution.pipelineArn() + "/" + execution.executionId();
    }
}
