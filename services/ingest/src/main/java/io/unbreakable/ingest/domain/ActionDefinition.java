package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action as the pipeline's definition has it.
 *
 * @param group CodeDeploy {@code application/group}; null for another action
 * @param comment CustomData of a manual approval, variables not yet filled in; null when there is none
 * @param timeoutMinutes how long it may take; null when the pipeline does not say
 */
public record ActionDefinition(
        String stage,
        String action,
        String category,
        String provider,
        @Nullable String group,
        @Nullable String comment,
        @Nullable Integer timeoutMinutes,
        List<String> inputs,
        List<String> outputs) {
    /** CodePipeline's default for a manual approval. */
    static final Duration USUAL_PATIENCE = Duration.ofDays(7);

    public ActionDefinition {
        requireNonNull(stage, "stage");
        requireNonNull(action, "action");
        requireNonNull(category, "category");
        requireNonNull(provider, "provider");
        comment = Facts.textOrNull(comment);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** {@code stage/action}. */
    public String path() {
        return stage + "/" + action;
    }

    boolean isSource() {
        return category.equals("Source");
    }

    boolean isManualApproval() {
        return category.equals("Approval") && provider.equals("Manual");
    }

    /** How long a manual approval waits: what its definition says, or CodePipeline's default. */
    Duration patience() {
        return timeoutMinutes == null ? USUAL_PATIENCE : Duration.ofMinutes(timeoutMinutes);
    }

    /** Whether the comment can only be read from the run, where its variables are filled in. */
    boolean hasVariables() {
        return comment != null && comment.contains("#{");
    }
}
