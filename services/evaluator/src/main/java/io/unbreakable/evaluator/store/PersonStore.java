package io.unbreakable.evaluator.store;

import io.unbreakable.contracts.EventJson;
import io.unbreakable.contracts.ValidationInvalidated;
import io.unbreakable.evaluator.EvaluatorConfig;
import io.unbreakable.evaluator.domain.Pin;
import io.unbreakable.messaging.StateTable;
import io.unbreakable.messaging.StateTable.Document;
import io.unbreakable.messaging.StateTable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * What people said about runs. It lies beside the runs and is looked up when it matters, so that it counts whether it comes
 * before the verdict or after it.
 */
@ApplicationScoped
public class PersonStore {
    private static final String PIN = "run/";

    private final StateTable table;
    private final EvaluatorConfig config;

    PersonStore(StateTable table, EvaluatorConfig config) {
        this.table = table;
        this.config = config;
    }

    /** Remembers that a run counts no longer; who says it first is remembered. */
    public void invalidate(ValidationInvalidated said) {
        long expiry =
                said.invalidatedAt().plus(config.evaluator().rememberFor()).getEpochSecond();
        table.insert(invalidation(said.validationId()), said, null, expiry);
    }

    /** Whether a run counts no longer. */
    public boolean invalidated(String validationId) {
        return table.find(invalidation(validationId), ValidationInvalidated.class)
                .isPresent();
    }

    /** Remembers what was said about a run as the baseline of its gate. */
    public void pin(String pipelineArn, String gate, Pin said) {
        table.update(
                new Key(pins(pipelineArn, gate), PIN + said.validationId()), Pin.class, said, known -> known.and(said));
    }

    /** The run that is the baseline of this gate; empty for none. */
    public Optional<String> pinned(String pipelineArn, String gate) {
        return Pin.baseline(table.query(pins(pipelineArn, gate), PIN, Pin.class).stream()
                .map(Document::body)
                .toList());
    }

    private static Key invalidation(String validationId) {
        return new Key("validation/" + validationId, "invalidated");
    }

    private static String pins(String pipelineArn, String gate) {
        return "pins/" + EventJson.write(List.of(pipelineArn, gate));
    }
}
