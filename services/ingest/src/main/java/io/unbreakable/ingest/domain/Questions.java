package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.ExecutionChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to be asked about an execution before more can be published: it follows from the facts alone. */
public final class Questions {
    private final ExecutionFacts facts;
    private final String monspecArtifact;
    private final Set<Question> open = new LinkedHashSet<>();

    private Questions(ExecutionFacts facts, String monspecArtifact) {
        this.facts = facts;
        this.monspecArtifact = monspecArtifact;
    }

    /**
     * The open questions.
     *
     * @param monspecArtifact name of the output artifact that holds the monspec
     */
    public static List<Question> open(ExecutionFacts facts, String monspecArtifact) {
        Questions questions = new Questions(facts, monspecArtifact);
        questions.collect();
        return List.copyOf(questions.open);
    }

    private void collect() {
        Instant first = facts.changes().values().stream()
                .map(ExecutionChanged::at)
                .min(Instant::compareTo)
                .orElse(null);
        if (facts.version() == 0 || first == null) {
            return;
        }
        PipelineDefinition definition = facts.answers().definition();
        if (definition == null) {
            open.add(new Question.Definition(facts.version(), first));
            return;
        }
        source(definition);
        comments(definition);
        revisionSummary(definition);
        Requests.of(facts).forEach(request -> request(definition, request));
    }

    private void source(PipelineDefinition definition) {
        if (facts.answers().specification() != null) {
            return;
        }
        ActionDefinition named = definition.producing(monspecArtifact);
        List<ActionDefinition> sources = named == null ? definition.sources() : List.of(named);
        List<ActionRun> runs = new ArrayList<>();
        for (ActionDefinition source : sources) {
            ActionRun run = facts.latest(source.path(), ActionRun.SUCCEEDED);
            if (run == null) {
                return;
            }
            runs.add(run);
        }
        if (!runs.isEmpty()) {
            open.add(new Question.Source(artifacts(runs, named != null), named != null, latest(runs)));
        }
    }

    private List<Artifact> artifacts(List<ActionRun> runs, boolean onlyNamed) {
        return runs.stream()
                .flatMap(run -> run.outputs().stream())
                .filter(artifact -> !onlyNamed || artifact.name().equals(monspecArtifact))
                .toList();
    }

    private void comments(PipelineDefinition definition) {
        for (ActionDefinition approval : definition.actions()) {
            if (approval.isManualApproval() && approval.hasVariables()) {
                for (ActionRun run : facts.runsOf(approval.path())) {
                    Instant since = run.at(ActionRun.STARTED);
                    if (since != null && !facts.answers().comments().containsKey(run.id())) {
                        open.add(new Question.Comment(run.id(), requireNonNull(approval.comment()), since));
                    }
                }
            }
        }
    }

    private void revisionSummary(PipelineDefinition definition) {
        ActionRun source = facts.primarySourceRun();
        ActionDefinition action = definition.primarySource();
        if (source != null && action != null && !facts.isLabelSettled()) {
            String artifact = action.outputs().isEmpty() ? "" : action.outputs().getFirst();
            open.add(new Question.RevisionSummary(artifact, requireNonNull(source.at(ActionRun.SUCCEEDED))));
        }
    }

    private void request(PipelineDefinition definition, Requests.Request request) {
        String deploymentId = request.deploymentId();
        if (deploymentId != null && !facts.answers().deployed().containsKey(deploymentId)) {
            open.add(new Question.Deployed(deploymentId, request.at()));
        }
        Question.History history = history(definition, request);
        if (history != null && !facts.answers().history().containsKey(history.key())) {
            open.add(history);
        }
    }

    /** What decides whether this is a first release; null when nothing can excuse a missing baseline. */
    static Question.@Nullable History history(PipelineDefinition definition, Requests.Request request) {
        Plan plan = request.gate().plan();
        Plan.Baseline baseline = plan == null ? null : plan.optionalBaseline();
        String group = baseline == null ? null : baseline.group(definition);
        String deploymentId = request.deploymentId();
        return group == null
                ? null
                : new Question.History(group, deploymentId == null ? "" : deploymentId, request.at());
    }

    private static Instant latest(List<ActionRun> runs) {
        return runs.stream()
                .map(run -> requireNonNull(run.at(ActionRun.SUCCEEDED)))
                .max(Instant::compareTo)
                .orElseThrow();
    }
}
