package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.unbreakable.monspec.judge.Judgement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verdict. Only a final one decides anything.
 *
 * @param validation without its plan
 * @param attempt the attempt that was judged
 * @param isFinal whether nothing can change it any more; false when the window is extended
 * @param judgement the verdict with its reasons; what the source said about an objective is cut to 120 characters
 * @param message what stood in the way, for people; null when the judgement says it all
 * @param window what was measured; null when nothing was
 * @param baselineWindow what it was compared with; null when nothing was
 * @param evidence null when nothing was measured, or S3 did not take it
 * @param dueAt when it could have been judged at the earliest; for an expired one, when it expired
 */
public record ValidationEvaluated(
        Validation validation,
        int attempt,
        @JsonProperty("final") boolean isFinal,
        Judgement judgement,
        @Nullable String message,
        @Nullable Window window,
        @Nullable Window baselineWindow,
        @Nullable Evidence evidence,
        Instant dueAt,
        Instant evaluatedAt)
        implements EventData {
    public ValidationEvaluated {
        validation = validation.withoutPlan();
        judgement = Concise.judgement(requireNonNull(judgement, "judgement"));
        requireNonNull(dueAt, "dueAt");
        requireNonNull(evaluatedAt, "evaluatedAt");
    }

    @Override
    public String eventId() {
        return "validation.evaluated/" + validation.id() + "/" + attempt + (isFinal ? "/final" : "");
    }

    @Override
    public String correlationId() {
        return validation.execution().executionId();
    }
}
