package io.unbreakable.report.store;

import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.Validation;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationRequested;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import io.unbreakable.report.domain.GateDocument;
import io.unbreakable.report.domain.HistoryRow;
import io.unbreakable.report.domain.Landmark;
import io.unbreakable.report.domain.TrendRow;
import io.unbreakable.report.domain.ValidationDocument;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Writes what the histories of gates are read from: a small row per decided run, its numbers in parts, the gates there are,
 * and what happened to their environments.
 */
@ApplicationScoped
class Histories {
    private final Documents documents;
    private final ObjectiveLists objectives;

    Histories(Documents documents, ObjectiveLists objectives) {
        this.documents = documents;
        this.objectives = objectives;
    }

    /** Puts a validation into the history of its gate, unless a newer version of it stands there already. */
    void put(Validation validation, Document<ValidationDocument> stored) {
        gate(validation);
        String place = Names.at(validation.requestedAt(), stored.body().id());
        HistoryRow.of(stored.body()).ifPresent(row -> {
            objectives.remember(row.objectives(), stored.body());
            Names.listsOf(validation).forEach(list -> put(new Key(Names.history(list), place), stored.version(), row));
        });
        TrendRow.of(stored.body())
                .forEach((part, row) -> put(Names.trend(validation, part, place), stored.version(), row));
    }

    /** Remembers the gate; what it compares is only in events that carry the plan. */
    private void gate(Validation validation) {
        documents.change(
                Names.gate(validation), GateDocument.class, GateDocument.of(validation), gate -> gate.with(validation));
    }

    /** Remembers what happened to an environment, and what a gate compares. */
    void put(EventData event) {
        Landmark landmark = Landmark.of(event);
        if (landmark != null) {
            documents.change(Names.landmark(landmark), Landmark.class, landmark, known -> landmark);
        }
        switch (event) {
            case ValidationRequested requested -> gate(requested.validation());
            case ValidationDue due -> gate(due.validation());
            default -> {}
        }
    }

    /** A row is written again only when it says something else: documents never return to what they said before. */
    private void put(Key key, long version, Object row) {
        documents.change(key, Row.class, Row.of(version, key.sk(), row), known -> known.newer(version, row));
    }
}
