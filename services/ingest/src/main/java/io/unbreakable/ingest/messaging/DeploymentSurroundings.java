package io.unbreakable.ingest.messaging;

import io.unbreakable.contracts.Execution;
import io.unbreakable.ingest.IngestConfig;
import io.unbreakable.ingest.domain.DeploymentFacts;
import io.unbreakable.ingest.domain.DeploymentStep;
import io.unbreakable.ingest.domain.DeploymentStep.Surroundings;
import io.unbreakable.ingest.domain.ExecutionFacts;
import io.unbreakable.ingest.domain.KnownGroup;
import io.unbreakable.ingest.domain.Origin;
import io.unbreakable.ingest.domain.Progress;
import io.unbreakable.ingest.store.DeploymentStore;
import io.unbreakable.ingest.store.ExecutionStore;
import io.unbreakable.ingest.store.GroupStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what is known about a deployment and what is known around it. */
@ApplicationScoped
class DeploymentSurroundings {
    private final DeploymentStore store;
    private final GroupStore groups;
    private final ExecutionStore executions;
    private final GroupHistory history;
    private final InstantSource clock;
    private final IngestConfig.Ingest config;

    DeploymentSurroundings(
            DeploymentStore store,
            GroupStore groups,
            ExecutionStore executions,
            GroupHistory history,
            InstantSource clock,
            IngestConfig config) {
        this.store = store;
        this.groups = groups;
        this.executions = executions;
        this.history = history;
        this.clock = clock;
        this.config = config.ingest();
    }

    /** What follows now. */
    DeploymentStep step(DeploymentFacts facts, List<KnownGroup> known) {
        boolean late = isLate(facts.waitingSince());
        return switch (Origin.of(facts, groups.runs(facts.group()), late)) {
            case Origin.Unknown unknown -> DeploymentStep.wait(true);
            case Origin.Elsewhere elsewhere ->
                step(
                        facts,
                        known,
                        null,
                        store.label(facts.info() == null ? null : facts.info().revision()));
            case Origin.Pipeline pipeline -> {
                ExecutionFacts execution = executions.find(pipeline.execution()).orElse(null);
                boolean settled = execution != null && execution.isLabelSettled();
                yield settled || late
                        ? step(facts, known, pipeline.execution(), execution == null ? null : execution.label())
                        : DeploymentStep.wait(true);
            }
        };
    }

    private DeploymentStep step(
            DeploymentFacts facts, List<KnownGroup> known, @Nullable Execution execution, @Nullable String label) {
        Instant newest =
                facts.states().values().stream().max(Comparator.naturalOrder()).orElse(facts.waitingSince());
        Progress progress = Progress.of(facts, isLate(facts.waitingSince()) && isLate(newest));
        Instant first = progress.status() == null
                ? null
                : history.firstDeployment(facts.group(), facts.id()).at();
        return DeploymentStep.of(
                facts, progress, new Surroundings(environment(facts, known, execution), execution, label, first));
    }

    /** The environment as the deploying pipeline calls it, else as any pipeline does, else the group's name. */
    private static String environment(DeploymentFacts facts, List<KnownGroup> known, @Nullable Execution execution) {
        String deploying = execution == null ? "" : execution.pipelineArn();
        return known.stream()
                .filter(group -> group.environment() != null)
                .sorted(Comparator.comparing(
                                (KnownGroup group) -> !group.pipelineArn().equals(deploying))
                        .thenComparing(KnownGroup::pipelineArn))
                .map(KnownGroup::environment)
                .findFirst()
                .orElse(facts.group().name());
    }

    private boolean isLate(Instant since) {
        return since.plus(config.linkWait()).isBefore(clock.instant());
    }
}
