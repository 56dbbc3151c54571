package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.ExecutionChanged;
import io.unbreakable.contracts.ExecutionLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that CodePipeline lists about an execution.
 *
 * @param version of the pipeline's structure; 0 while no action is listed
 * @param runs of its actions
 */
public record Listing(ListedExecution listed, int version, List<ActionRun> runs) {
    private static final String STARTED = "STARTED";

    public Listing {
        requireNonNull(listed, "listed");
        runs = List.copyOf(runs);
    }

    /** What is known together with this; what events said before stands. */
    public ExecutionFacts addedTo(ExecutionFacts facts) {
        ExecutionFacts known = withEnd(withStart(facts.withVersion(version)));
        for (ActionRun run : runs) {
            known = withRun(known, run);
        }
        return known;
    }

    private ExecutionFacts withStart(ExecutionFacts facts) {
        boolean known = changes(facts).anyMatch(change -> change.state().equals(STARTED));
        return known ? facts : facts.withChange(listed.started(), version);
    }

    /** The list lags: an end that is older than what is known was followed by another attempt. */
    private ExecutionFacts withEnd(ExecutionFacts facts) {
        int attempt = changes(facts).mapToInt(ExecutionChanged::attempt).max().orElse(1);
        ExecutionChanged ended = listed.ended(attempt);
        if (ended == null) {
            return facts;
        }
        boolean known = changes(facts)
                .anyMatch(change -> change.at().isAfter(ended.at())
                        || (change.state().equals(ended.state()) && change.attempt() == attempt));
        return known ? facts : facts.withChange(ended, version);
    }

    private static Stream<ExecutionChanged> changes(ExecutionFacts facts) {
        return facts.changes().values().stream().filter(change -> change.level() == ExecutionLevel.PIPELINE);
    }

    private static ExecutionFacts withRun(ExecutionFacts facts, ActionRun run) {
        ActionRun known = facts.runs().get(run.id());
        ExecutionFacts all = facts;
        for (Map.Entry<String, Instant> state : run.states().entrySet()) {
            if (known == null || known.at(state.getKey()) == null) {
                all = all.withChange(change(facts, run, state.getKey(), state.getValue()), facts.version());
            }
        }
        boolean more = known == null
                || !known.states().keySet().containsAll(run.states().keySet());
        return more ? all.withRun(run) : all;
    }

    private static ExecutionChanged change(ExecutionFacts facts, ActionRun run, String state, Instant at) {
        return new ExecutionChanged(
                facts.execution(),
                ExecutionLevel.ACTION,
                run.stage(),
                run.action(),
                run.id(),
                run.category(),
                state,
                run.attempt(),
                null,
                at);
    }
}
