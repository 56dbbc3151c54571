package io.unbreakable.report.domain;

import io.unbreakable.contracts.Validation;
import io.unbreakable.monspec.plan.MeasurementPlan;
import org.jspecify.annotations.Nullable;

/** A validation's document while an event is worked into it. */
final class Draft {
    private final String id;

    @Nullable Validation validation;

    @Nullable MeasurementPlan plan;

    @Nullable String baselineEnvironment;

    @Nullable Due due;

    int extendedAttempt;

    @Nullable Expiry expiry;

    @Nullable Finding finding;

    @Nullable Decision decision;

    @Nullable Note invalidated;

    @Nullable Note pinned;

    @Nullable Note reevaluation;

    @Nullable SecondLook secondLook;

    Draft(ValidationDocument document) {
        id = document.id();
        validation = document.validation();
        plan = document.plan();
        baselineEnvironment = document.baselineEnvironment();
        due = document.due();
        extendedAttempt = document.extendedAttempt();
        expiry = document.expiry();
        finding = document.finding();
        decision = document.decision();
        invalidated = document.invalidated();
        pinned = document.pinned();
        reevaluation = document.reevaluation();
        secondLook = document.secondLook();
    }

    ValidationDocument document() {
        return new ValidationDocument(
                id,
                validation,
                plan,
                baselineEnvironment,
                due,
                extendedAttempt,
                expiry,
                finding,
                decision,
                invalidated,
                pinned,
                reevaluation,
                secondLook);
    }
}
