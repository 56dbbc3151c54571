package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known about a measurement plan to request it; the plan itself is kept beside.
 *
 * @param name of the gate or the comparison that it is for
 * @param key where the plan is kept; null when there is a defect
 * @param environment whose release it judges; null when there is a defect
 * @param defect why there is no plan, for people; null when there is one
 * @param optionalBaseline what the release is compared with, when that may be missing on a first release; null otherwise
 */
public record Plan(
        String name,
        @Nullable String key,
        @Nullable String environment,
        @Nullable String defect,
        @Nullable Baseline optionalBaseline) {
    public Plan {
        requireNonNull(name, "name");
    }

    /**
     * The compared side.
     *
     * @param group CodeDeploy {@code application/group} as written; null when the group of the same name is meant
     * @param shift how much earlier than the candidate's its window is
     */
    public record Baseline(String environment, @Nullable String group, Duration shift) {
        public Baseline {
            requireNonNull(environment, "environment");
            requireNonNull(shift, "shift");
        }

        /** The group, with the pipeline's definition to find one of the same name; null when unknown. */
        @Nullable String group(PipelineDefinition definition) {
            return group != null ? group : definition.groupNamed(environment);
        }
    }
}
