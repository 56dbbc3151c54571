package io.unbreakable.report.domain;

import io.unbreakable.contracts.ApprovalDecided;
import io.unbreakable.contracts.BaselinePinned;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.ReevaluationRequested;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.contracts.ValidationExpired;
import io.unbreakable.contracts.ValidationExtended;
import io.unbreakable.contracts.ValidationInvalidated;
import io.unbreakable.contracts.ValidationReevaluated;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.monspec.plan.Side;
import java.util.Comparator;

/** What an event adds to what is known about a validation. Events of other things add nothing. */
public final class ValidationProjection {
    private ValidationProjection() {}

    /** The document with this event in it: the same whatever the order of the events and however often each comes. */
    public static ValidationDocument apply(ValidationDocument document, EventData event) {
        Draft draft = new Draft(document);
        switch (event) {
            case ValidationRequested requested -> plan(draft, requested.validation());
            case ValidationDue due -> due(draft, due);
            case ValidationExpired expired -> expired(draft, expired);
            case ValidationExtended extended -> extended(draft, extended);
            case ValidationEvaluated evaluated -> evaluated(draft, evaluated);
            case ApprovalDecided decided ->
                draft.decision = Latest.of(draft.decision, Decision.of(decided), Decision.ORDER);
            case ValidationInvalidated by -> invalidated(draft, by);
            case BaselinePinned by ->
                draft.pinned = Latest.of(draft.pinned, new Note(by.pinnedBy(), "", by.pinnedAt()), Note.ORDER);
            case ReevaluationRequested by ->
                draft.reevaluation =
                        Latest.of(draft.reevaluation, new Note(by.requestedBy(), "", by.requestedAt()), Note.ORDER);
            case ValidationReevaluated again -> {
                validation(draft, again.validation());
                draft.secondLook = Latest.of(draft.secondLook, SecondLook.of(again), SecondLook.ORDER);
            }
            default -> {}
        }
        return draft.document();
    }

    private static void validation(Draft draft, Validation validation) {
        draft.validation =
                Latest.of(draft.validation, validation.withoutPlan(), Comparator.comparing(Validation::requestedAt));
    }

    private static void plan(Draft draft, Validation validation) {
        validation(draft, validation);
        if (validation.plan() != null) {
            draft.plan = Latest.of(draft.plan, validation.plan(), Comparator.comparing(Object::toString));
            Side baseline = validation.plan().baseline();
            if (baseline != null) {
                draft.baselineEnvironment =
                        Latest.of(draft.baselineEnvironment, baseline.environment(), Comparator.naturalOrder());
            }
        }
    }

    private static void due(Draft draft, ValidationDue due) {
        plan(draft, due.validation());
        draft.due = Latest.of(draft.due, new Due(due.attempt(), due.window(), due.dueAt()), Due.ORDER);
    }

    private static void expired(Draft draft, ValidationExpired expired) {
        plan(draft, expired.validation());
        draft.expiry = Latest.of(draft.expiry, new Expiry(expired.reason(), expired.expiredAt()), Expiry.ORDER);
    }

    private static void extended(Draft draft, ValidationExtended extended) {
        validation(draft, extended.validation());
        draft.extendedAttempt = Math.max(draft.extendedAttempt, extended.attempt());
    }

    private static void evaluated(Draft draft, ValidationEvaluated evaluated) {
        validation(draft, evaluated.validation());
        draft.finding = Latest.of(draft.finding, Finding.of(evaluated), Finding.ORDER);
    }

    private static void invalidated(Draft draft, ValidationInvalidated by) {
        Note note = new Note(by.invalidatedBy(), by.reason(), by.invalidatedAt());
        draft.invalidated = Latest.of(draft.invalidated, note, Note.ORDER);
    }
}
