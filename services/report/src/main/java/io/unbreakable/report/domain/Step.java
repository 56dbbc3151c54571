package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.ExecutionChanged;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline execution, one of its stages or one of its actions: the newest that was heard of it.
 *
 * @param stage null for the execution itself
 * @param action null above action level
 * @param category of the action: Source, Deploy, Approval, …; null above action level
 * @param state CodePipeline's word
 * @param at since when it is in that state
 * @param since when it was first heard of
 */
public record Step(
        @Nullable String stage,
        @Nullable String action,
        @Nullable String category,
        String state,
        int attempt,
        Instant at,
        Instant since) {
    private static final Set<String> ENDS =
            Set.of("SUCCEEDED", "FAILED", "CANCELED", "STOPPED", "SUPERSEDED", "ABANDONED");
    private static final Comparator<Step> ORDER =
            Comparator.comparingInt(Step::attempt).thenComparing(Step::at).thenComparing(Step::ended);

    public Step {
        requireNonNull(state, "state");
        requireNonNull(at, "at");
        requireNonNull(since, "since");
    }

    static Step of(ExecutionChanged changed) {
        return new Step(
                changed.stage(),
                changed.action(),
                changed.category(),
                changed.state(),
                changed.attempt(),
                changed.at(),
                changed.at());
    }

    /** Whether nothing more comes, unless it is retried. */
    public boolean ended() {
        return ENDS.contains(state);
    }

    /** The newer of the two, known since the earlier. */
    static Step newest(@Nullable Step known, Step heard) {
        if (known == null) {
            return heard;
        }
        Instant first = known.since().isBefore(heard.since()) ? known.since() : heard.since();
        return Latest.of(known.knownSince(first), heard.knownSince(first), ORDER);
    }

    private Step knownSince(Instant first) {
        return new Step(stage, action, category, state, attempt, at, first);
    }
}
