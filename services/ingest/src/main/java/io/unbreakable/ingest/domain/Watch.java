package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked about again and again, and what was learnt the last time.
 *
 * @param subject {@code pipeline/name}, or {@code problems}
 * @param arn of the pipeline; null while it is not known, and for problems
 * @param ours whether it is to be asked about for ever; a pipeline of which nothing is known yet may turn out to be foreign
 * @param open ids of the executions that went on
 * @param settled ids of the executions about which all was learnt, and what was listed of them then
 * @param next when it is asked about; null for never again, unless somebody speaks of it
 */
public record Watch(
        String subject,
        @Nullable String arn,
        boolean ours,
        Set<String> open,
        Map<String, String> settled,
        @Nullable Instant next) {
    private static final String PIPELINE = "pipeline/";

    /** The subject of open problems. */
    public static final String PROBLEMS = "problems";

    public Watch {
        requireNonNull(subject, "subject");
        open = Set.copyOf(open);
        settled = Map.copyOf(settled);
    }

    /** Open problems, asked about from then on. */
    public static Watch problems(Instant next) {
        return new Watch(PROBLEMS, null, true, Set.of(), Map.of(), next);
    }

    /** A pipeline, asked about from then on. */
    public static Watch pipeline(String name, @Nullable String arn, boolean ours, Instant next) {
        return new Watch(PIPELINE + name, arn, ours, Set.of(), Map.of(), next);
    }

    /** The pipeline's name; null for problems. */
    public @Nullable String pipeline() {
        return subject.startsWith(PIPELINE) ? subject.substring(PIPELINE.length()) : null;
    }

    /** Asked about at that time at the latest; for ever, when it is known to be ours. */
    public Watch by(Instant time, boolean known) {
        Instant sooner = next == null || next.isAfter(time) ? time : next;
        return new Watch(subject, arn, ours || known, open, settled, sooner);
    }

    /** Asked about at that time. */
    public Watch at(@Nullable Instant time) {
        return new Watch(subject, arn, ours, open, settled, time);
    }

    /** Whether all was learnt that CodePipeline lists of this execution. */
    public boolean isSettled(ListedExecution listed) {
        return listed.version().equals(settled.get(listed.execution().executionId()));
    }

    /** After a round; what is no longer listed is forgotten. */
    public Watch after(String pipelineArn, List<ListedExecution> listed, Set<String> newlySettled, boolean known) {
        Map<String, String> all = new HashMap<>();
        Set<String> goOn = new HashSet<>();
        for (ListedExecution execution : listed) {
            String id = execution.execution().executionId();
            if (isSettled(execution) || newlySettled.contains(id)) {
                all.put(id, execution.version());
            } else {
                goOn.add(id);
            }
        }
        return new Watch(subject, pipelineArn, ours || known, goOn, all, next);
    }

    /**
     * Whether windows may be open over the pipeline's groups: while an execution goes on, and for a while after its end, since a gate
     * that no approval waits for opens its window then.
     *
     * @param since whether one that ended after this counts
     */
    public boolean mayHaveWindows(List<ListedExecution> listed, Instant since) {
        return !open.isEmpty()
                || listed.stream().anyMatch(execution -> execution.updatedAt().isAfter(since));
    }

    /** Whether nobody would miss it: a foreign pipeline of which nothing goes on. */
    public boolean isIdle() {
        return !ours && open.isEmpty();
    }
}
