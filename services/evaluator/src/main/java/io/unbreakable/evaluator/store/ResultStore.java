package io.unbreakable.evaluator.store;

import io.unbreakable.contracts.ValidationEvaluated;
import io.unbreakable.evaluator.EvaluatorConfig;
import io.unbreakable.evaluator.domain.Trouble;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The outcomes of a validation: at most one final one ever, and at most one per attempt that was extended. */
@ApplicationScoped
public class ResultStore {
    private final StateTable table;
    private final EvaluatorConfig config;

    ResultStore(StateTable table, EvaluatorConfig config) {
        this.table = table;
        this.config = config;
    }

    /** What was said for good, or else about this attempt; empty when nothing was. */
    public Optional<ValidationEvaluated> find(String validationId, int attempt) {
        return find(finalKey(validationId)).or(() -> find(attemptKey(validationId, attempt)));
    }

    /** What was said for good; empty when nothing was. */
    public Optional<ValidationEvaluated> findFinal(String validationId) {
        return find(finalKey(validationId));
    }

    /** Stores this outcome unless somebody was faster, and gives what is stored. */
    public ValidationEvaluated keep(ValidationEvaluated outcome) {
        String id = outcome.validation().id();
        Key key = outcome.isFinal() ? finalKey(id) : attemptKey(id, outcome.attempt());
        if (table.insert(key, outcome, null, expiry(outcome))) {
            return outcome;
        }
        return find(key).orElseThrow(() -> new IllegalStateException("stored, but not found: " + key));
    }

    /** The trouble with the source in this attempt so far; empty for none. */
    public Optional<Trouble> trouble(String validationId, int attempt) {
        return table.find(troubleKey(validationId, attempt), Trouble.class).map(Document::body);
    }

    /** Stores the trouble in this attempt, unless one is known after which it is asked again later. */
    public void keepTrouble(String validationId, int attempt, Trouble trouble) {
        table.update(troubleKey(validationId, attempt), Trouble.class, trouble, known -> known.laterOf(trouble));
    }

    private Optional<ValidationEvaluated> find(Key key) {
        return table.find(key, ValidationEvaluated.class).map(Document::body);
    }

    private long expiry(ValidationEvaluated outcome) {
        return outcome.evaluatedAt().plus(config.evaluator().rememberFor()).getEpochSecond();
    }

    private static Key finalKey(String validationId) {
        return new Key("validation/" + validationId, "final");
    }

    private static Key attemptKey(String validationId, int attempt) {
        return new Key("validation/" + validationId, "attempt/%04d".formatted(attempt));
    }

    private static Key troubleKey(String validationId, int attempt) {
        return new Key("validation/" + validationId, "trouble/%04d".formatted(attempt));
    }
}
