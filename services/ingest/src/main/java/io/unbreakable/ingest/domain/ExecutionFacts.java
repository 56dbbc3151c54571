package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.ExecutionChanged;
import io.unbreakable.monspec.text.PlainText;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about an execution. Facts may come late, twice and in any order: what is known in the end is the same.
 *
 * @param version of the pipeline's structure; 0 while unknown
 * @param changes state changes by event id, without label
 * @param runs of actions, by action execution id
 * @param published event ids
 */
public record ExecutionFacts(
        Execution execution,
        int version,
        Map<String, ExecutionChanged> changes,
        Map<String, ActionRun> runs,
        Answers answers,
        Set<String> published) {
    private static final int LONGEST_LABEL = 200;

    public ExecutionFacts {
        requireNonNull(execution, "execution");
        changes = Map.copyOf(changes);
        runs = Map.copyOf(runs);
        requireNonNull(answers, "answers");
        published = Set.copyOf(published);
    }

    /** Nothing is known yet. */
    public static ExecutionFacts of(Execution execution) {
        return new ExecutionFacts(execution, 0, Map.of(), Map.of(), Answers.NONE, Set.of());
    }

    /** A state was reached. */
    public ExecutionFacts withChange(ExecutionChanged change, int ofVersion) {
        Map<String, ExecutionChanged> all = Facts.with(
                changes, change.eventId(), change, (one, other) -> one.at().isAfter(other.at()) ? other : one);
        return new ExecutionFacts(execution, Math.max(version, ofVersion), all, runs, answers, published);
    }

    /** More is known about a run of an action. */
    public ExecutionFacts withRun(ActionRun run) {
        Map<String, ActionRun> all = Facts.with(runs, run.id(), run, ActionRun::merge);
        return new ExecutionFacts(execution, version, changes, all, answers, published);
    }

    /** The version of the pipeline's structure is known. */
    ExecutionFacts withVersion(int ofVersion) {
        return new ExecutionFacts(execution, Math.max(version, ofVersion), changes, runs, answers, published);
    }

    /** These events are on the bus. */
    public ExecutionFacts withPublished(Collection<String> eventIds) {
        return new ExecutionFacts(execution, version, changes, runs, answers, Facts.with(published, eventIds));
    }

    /** More was answered. */
    ExecutionFacts with(Answers more) {
        return new ExecutionFacts(execution, version, changes, runs, more, published);
    }

    public ExecutionFacts withDefinition(PipelineDefinition answer) {
        return with(answers.withDefinition(answer));
    }

    public ExecutionFacts withSpecification(Specification answer) {
        return with(answers.withSpecification(answer));
    }

    public ExecutionFacts withComment(String run, String answer) {
        return with(answers.withComment(run, answer));
    }

    public ExecutionFacts withDeployed(String deploymentId, Answers.Deployed answer) {
        return with(answers.withDeployed(deploymentId, answer));
    }

    public ExecutionFacts withHistory(String key, Answers.FirstDeployment answer) {
        return with(answers.withHistory(key, answer));
    }

    public ExecutionFacts withRevisionSummary(String answer) {
        return with(answers.withRevisionSummary(answer));
    }

    /** The runs of the action with this {@code stage/action}. */
    List<ActionRun> runsOf(@Nullable String path) {
        return runs.values().stream().filter(run -> run.path().equals(path)).toList();
    }

    /** A run of this action that reached this state; null when none is known. The latest, when there are several. */
    @Nullable ActionRun latest(@Nullable String path, String state) {
        return runsOf(path).stream()
                .filter(run -> run.at(state) != null)
                .max(Comparator.comparing((ActionRun run) -> requireNonNull(run.at(state)))
                        .thenComparing(ActionRun::id))
                .orElse(null);
    }

    /** Whether it is known that the pipeline is our business. */
    public boolean isOurs() {
        return answers.specification() != null && Publications.isOurs(this);
    }

    /** Whether it is known that the pipeline is none of our business. */
    public boolean isForeign() {
        return answers.specification() != null && !Publications.isOurs(this);
    }

    /** The group to which a run deploys; null when unknown or when it does not deploy. */
    public @Nullable String groupOf(ActionRun run) {
        ActionDefinition action =
                answers.definition() == null ? null : answers.definition().action(run.path());
        return action == null ? null : action.group();
    }

    /** What people call the build; null while unknown. */
    public @Nullable String label() {
        ActionRun source = primarySourceRun();
        String summary = name(source == null ? null : source.summary());
        return summary != null ? summary : name(answers.revisionSummary());
    }

    /** Whoever pushed it wrote this, with GitHub as the message of a commit; a name is a line. */
    private static @Nullable String name(@Nullable String summary) {
        String line = summary == null ? "" : PlainText.line(summary);
        return line.isEmpty() ? null : PlainText.cut(line, LONGEST_LABEL);
    }

    /** Whether the label will not become known any more. */
    public boolean isLabelSettled() {
        PipelineDefinition definition = answers.definition();
        ActionDefinition source = definition == null ? null : definition.primarySource();
        return label() != null
                || answers.revisionSummary() != null
                || (definition != null && source == null)
                || (source != null && latest(source.path(), ActionRun.FAILED) != null);
    }

    @Nullable ActionRun primarySourceRun() {
        PipelineDefinition definition = answers.definition();
        ActionDefinition source = definition == null ? null : definition.primarySource();
        return source == null ? null : latest(source.path(), ActionRun.SUCCEEDED);
    }
}
