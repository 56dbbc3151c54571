package io.unbreakable.contracts;

import static java.util.Objects.requireNonNull;

import io.unbreakable.monspec.judge.Judgement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a second look at the same windows found, because a person asked for it. An event of its own, which nobody takes who
 * answers approvals or rolls back: the final verdict stays what it was.
 *
 * @param validation without its plan
 * @param judgement the verdict with its reasons; what the source said about an objective is cut to 120 characters
 * @param message what stood in the way, for people; null when the judgement says it all
 * @param window what was measured; null when nothing was
 * @param baselineWindow what it was compared with; null when nothing was
 * @param evidence null when nothing was measured, or S3 did not take it
 * @param requestedBy who asked for it
 * @param requestedAt when: one validation may be looked at several times
 */
public record ValidationReevaluated(
        Validation validation,
        Judgement judgement,
        @Nullable String message,
        @Nullable Window window,
        @Nullable Window baselineWindow,
        @Nullable Evidence evidence,
        String requestedBy,
        Instant requestedAt,
        Instant evaluatedAt)
        implements EventData {
    public ValidationReevaluated {
        validation = validation.withoutPlan();
        judgement = Concise.judgement(requireNonNull(judgement, "judgement"));
        requireNonNull(requestedBy, "requestedBy");
        requireNonNull(requestedAt, "requestedAt");
        requireNonNull(evaluatedAt, "evaluatedAt");
    }

    @Override
    public String eventId() {
        return "validation.reevaluated/" + validation.id() + "/" + requestedAt;
    }

    @Override
    public String correlationId() {
        return validation.execution().executionId();
    }
}
