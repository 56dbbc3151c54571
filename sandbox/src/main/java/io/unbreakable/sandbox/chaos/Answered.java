package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** An approval that CodePipeline let the approver answer. */
record Answered(String token, boolean approved, String summary, Instant at) {
    Answered {
        requireNonNull(token, "token");
        requireNonNull(summary, "summary");
        requireNonNull(at, "at");
    }
}
