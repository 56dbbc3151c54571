package io.unbreakable.ingest.domain;

import io.unbreakable.contracts.DeploymentStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a deployment is: CodeDeploy's word, and the events' word where CodeDeploy's is late.
 *
 * @param startedAt null when not known
 * @param status null while it runs, and while CodeDeploy may still say how and when it ended
 * @param finishedAt null while there is no status
 */
public record Progress(
        @Nullable Instant startedAt,
        @Nullable DeploymentStatus status,
        @Nullable Instant finishedAt) {
    /**
     * Finds out.
     *
     * @param late whether it was waited for CodeDeploy long enough
     */
    public static Progress of(DeploymentFacts facts, boolean late) {
        DeploymentInfo info = facts.info();
        if (info != null && info.status() != null) {
            Instant end = info.completedAt() != null ? info.completedAt() : anyEnd(facts);
            if (end != null || late) {
                Instant started = startedAt(facts);
                return new Progress(started, info.status(), end != null ? end : started);
            }
        }
        if (info == null && !late) {
            return new Progress(null, null, null);
        }
        DeploymentStatus said = late ? said(facts) : null;
        return new Progress(startedAt(facts), said, said == null ? null : anyEnd(facts));
    }

    /** Whether the events say that it is over. */
    static boolean isSaidToBeOver(DeploymentFacts facts) {
        return said(facts) != null;
    }

    private static @Nullable Instant startedAt(DeploymentFacts facts) {
        DeploymentInfo info = facts.info();
        if (info != null && info.startedAt() != null) {
            return info.startedAt();
        }
        if (info != null && info.createdAt() != null) {
            return info.createdAt();
        }
        return facts.states().values().stream().min(Instant::compareTo).orElse(null);
    }

    private static @Nullable DeploymentStatus said(DeploymentFacts facts) {
        if (facts.states().containsKey("SUCCESS")) {
            return DeploymentStatus.SUCCEEDED;
        }
        if (facts.states().containsKey("FAILURE")) {
            return DeploymentStatus.FAILED;
        }
        return facts.states().containsKey("STOP") ? DeploymentStatus.STOPPED : null;
    }

    private static @Nullable Instant anyEnd(DeploymentFacts facts) {
        return facts.states().entrySet().stream()
                .filter(state ->
                        !state.getKey().equals("START") && !state.getKey().equals("READY"))
                .map(java.util.Map.Entry::getValue)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
