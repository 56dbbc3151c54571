package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.Window;
import io.unbreakable.monspec.plan.MeasurementPlan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about one validation.
 *
 * @param validation without its plan; null until an event said it
 * @param plan what is to be measured; null once there is a finding, which says it with its values
 * @param baselineEnvironment what it is compared with; null when nothing, or not known
 * @param due the latest attempt to be judged; null before the first
 * @param extendedAttempt the latest attempt that had too little data; 0 for none
 * @param expiry why it waits no longer; null for nothing
 * @param finding the verdict that counts; null before the first
 * @param decision what became of the approval; null until then
 * @param invalidated who said that it does not count; null for nobody
 * @param pinned who made it the baseline; null for nobody
 * @param reevaluation who asked last to judge it again; null for nobody
 * @param secondLook what came of that, or of an earlier request; null for nothing yet
 */
public record ValidationDocument(
        String id,
        @Nullable Validation validation,
        @Nullable MeasurementPlan plan,
        @Nullable String baselineEnvironment,
        @Nullable Due due,
        int extendedAttempt,
        @Nullable Expiry expiry,
        @Nullable Finding finding,
        @Nullable Decision decision,
        @Nullable Note invalidated,
        @Nullable Note pinned,
        @Nullable Note reevaluation,
        @Nullable SecondLook secondLook) {
    public ValidationDocument {
        requireNonNull(id, "id");
        plan = finding == null ? plan : null;
    }

    /** Nothing is known but the name. */
    public static ValidationDocument empty(String id) {
        return new ValidationDocument(id, null, null, null, null, 0, null, null, null, null, null, null, null);
    }

    /** The same without plan and objectives: what lists need. */
    public ValidationDocument brief() {
        Finding bare = finding == null ? null : finding.brief();
        return new ValidationDocument(
                id,
                validation,
                null,
                baselineEnvironment,
                due,
                extendedAttempt,
                expiry,
                bare,
                decision,
                invalidated,
                pinned,
                reevaluation,
                secondLook);
    }

    /** The same, which nobody made the baseline. */
    public ValidationDocument withoutPin() {
        Draft draft = new Draft(this);
        draft.pinned = null;
        return draft.document();
    }

    /** Where it stands at this time. */
    public GateState state(Instant now) {
        if (finding != null && finding.isFinal()) {
            return GateState.DECIDED;
        }
        Window window = window();
        boolean begun = due != null || expiry != null || (window != null && !now.isBefore(window.start()));
        return begun ? GateState.MEASURING : GateState.WAITING;
    }

    /** What was, or is going to be, measured; null when not even that is known. */
    public @Nullable Window window() {
        if (finding != null && finding.window() != null) {
            return finding.window();
        }
        if (due != null) {
            return due.window();
        }
        return validation == null ? null : validation.window();
    }

    /** When it is, or was, to be judged; null when not known. */
    public @Nullable Instant dueAt() {
        if (due != null && due.attempt() > extendedAttempt) {
            return due.dueAt();
        }
        if (validation == null) {
            return null;
        }
        return extendedAttempt > 0
                ? validation.gate().deadline()
                : validation.window().end().plus(validation.gate().settle());
    }

    /** The attempt it is in, or ended with; 1 before the first. */
    public int attempt() {
        int judged = finding == null ? 0 : finding.attempt();
        int asked = due == null ? 0 : due.attempt();
        return Math.max(Math.max(judged, asked), 1);
    }
}
