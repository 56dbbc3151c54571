package io.unbreakable.ingest.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of an action, as far as it is known.
 *
 * @param id the action execution id; of a manual approval it is the token
 * @param attempt 1, 2, … when retried
 * @param states when it reached which state, in the words of the events: STARTED, SUCCEEDED, FAILED, CANCELED, ABANDONED
 * @param externalId of a CodeDeploy action: the deployment's id
 * @param summary what the action says about its result
 */
public record ActionRun(
        String id,
        String stage,
        String action,
        String category,
        String provider,
        int attempt,
        Map<String, Instant> states,
        @Nullable String externalId,
        @Nullable String summary,
        List<Artifact> inputs,
        List<Artifact> outputs) {
    public static final String STARTED = "STARTED";
    public static final String SUCCEEDED = "SUCCEEDED";
    public static final String FAILED = "FAILED";

    public ActionRun {
        requireNonNull(id, "id");
        requireNonNull(stage, "stage");
        requireNonNull(action, "action");
        requireNonNull(category, "category");
        requireNonNull(provider, "provider");
        states = Map.copyOf(states);
        externalId = Facts.textOrNull(externalId);
        summary = Facts.textOrNull(summary);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** {@code stage/action}. */
    public String path() {
        return stage + "/" + action;
    }

    /** When it reached this state; null when that is not known. */
    public @Nullable Instant at(String state) {
        return states.get(state);
    }

    /** When it ended, however; null when that is not known. */
    public @Nullable Instant endedAt() {
        return states.entrySet().stream()
                .filter(state -> !state.getKey().equals(STARTED))
                .map(Map.Entry::getValue)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Whether a person answers it. */
    public boolean isManualApproval() {
        return category.equals("Approval") && provider.equals("Manual");
    }

    /** What both know together. */
    ActionRun merge(ActionRun other) {
        Map<String, Instant> all = states;
        for (Map.Entry<String, Instant> state : other.states.entrySet()) {
            all = Facts.with(all, state.getKey(), state.getValue(), Facts::earlier);
        }
        return new ActionRun(
                id,
                stage,
                action,
                category,
                provider,
                Math.max(attempt, other.attempt),
                all,
                Facts.either(externalId, other.externalId),
                Facts.either(summary, other.summary),
                Facts.longer(inputs, other.inputs),
                Facts.longer(outputs, other.outputs));
    }
}
