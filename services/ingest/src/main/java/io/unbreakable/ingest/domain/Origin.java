package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Execution;
import io.unbreakable.contracts.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a deployment comes from. */
public sealed interface Origin {
    /** How far the clocks of CodePipeline and CodeDeploy may be apart; event times are whole seconds. */
    Duration SKEW = Duration.ofSeconds(2);

    /** This execution deployed. */
    record Pipeline(Execution execution) implements Origin {
        public Pipeline {
            requireNonNull(execution, "execution");
        }
    }

    /** No execution that we know deployed. */
    record Elsewhere() implements Origin {}

    /** The execution may become known yet. */
    record Unknown() implements Origin {}

    /**
     * Finds out.
     *
     * @param runs the runs of CodeDeploy actions of the same group
     * @param late whether it was waited for long enough
     */
    static Origin of(DeploymentFacts facts, List<DeployRun> runs, boolean late) {
        for (DeployRun run : runs) {
            if (facts.id().equals(run.deploymentId())) {
                return new Pipeline(run.execution());
            }
        }
        DeploymentInfo info = facts.info();
        List<DeployRun> candidates = info == null
                ? List.of()
                : runs.stream().filter(run -> mayHaveMade(run, info)).toList();
        if (candidates.size() == 1) {
            return new Pipeline(candidates.getFirst().execution());
        }
        return late || isForeign(info) ? new Elsewhere() : new Unknown();
    }

    /** CodePipeline deploys as a user and describes nothing. */
    private static boolean isForeign(@Nullable DeploymentInfo info) {
        if (info == null) {
            return false;
        }
        boolean described = info.description() != null && !info.description().isBlank();
        return described || (info.creator() != null && !info.creator().equals("user"));
    }

    private static boolean mayHaveMade(DeployRun run, DeploymentInfo info) {
        Instant created = info.createdAt();
        if (run.deploymentId() != null || isForeign(info) || created == null || run.startedAt() == null) {
            return false;
        }
        boolean inTime = !created.isBefore(run.startedAt().minus(SKEW))
                && (run.endedAt() == null || !created.isAfter(run.endedAt().plus(SKEW)));
        return inTime && deploys(run.artifact(), info.revision());
    }

    private static boolean deploys(@Nullable Artifact artifact, @Nullable Revision revision) {
        return artifact == null || revision == null || artifact.sameObject(revision.bucket(), revision.key());
    }
}
