package io.unbreakable.evaluator.store;

import io.unbreakable.contracts.ReevaluationRequested;
import io.unbreakable.contracts.ValidationDue;
import io.unbreakable.contracts.ValidationReevaluated;
import io.unbreakable.evaluator.EvaluatorConfig;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** What is needed to measure a validation's windows again, and what came of that. */
@ApplicationScoped
public class SecondLookStore {
    private static final String DUE = "due/";

    private final StateTable table;
    private final EvaluatorConfig config;

    SecondLookStore(StateTable table, EvaluatorConfig config) {
        this.table = table;
        this.config = config;
    }

    /** Remembers what was due, once. */
    public void keep(ValidationDue due) {
        Key key = new Key(partition(due.validation().id()), DUE + "%04d".formatted(due.attempt()));
        table.insert(key, due, null, expiry(due.dueAt()));
    }

    /** What was due last; empty when nothing ever was. */
    public Optional<ValidationDue> due(String validationId) {
        return table.query(partition(validationId), DUE, ValidationDue.class).stream()
                .map(Document::body)
                .reduce((earlier, later) -> later);
    }

    /** What came of this request; empty when nothing did so far. */
    public Optional<ValidationReevaluated> find(ReevaluationRequested request) {
        return find(key(request.validationId(), request.requestedAt()));
    }

    /** Stores what came of a request unless somebody was faster, and gives what is stored. */
    public ValidationReevaluated keep(ValidationReevaluated outcome) {
        Key key = key(outcome.validation().id(), outcome.requestedAt());
        return table.insert(key, outcome, null, expiry(outcome.evaluatedAt()))
                ? outcome
                : find(key).orElseThrow(() -> new IllegalStateException("stored, but not found: " + key));
    }

    private Optional<ValidationReevaluated> find(Key key) {
        return table.find(key, ValidationReevaluated.class).map(Document::body);
    }

    private long expiry(Instant from) {
        return from.plus(config.evaluator().rememberFor()).getEpochSecond();
    }

    private static Key key(String validationId, Instant requestedAt) {
        return new Key(partition(validationId), "again/" + requestedAt);
    }

    private static String partition(String validationId) {
        return "validation/" + validationId;
    }
}
