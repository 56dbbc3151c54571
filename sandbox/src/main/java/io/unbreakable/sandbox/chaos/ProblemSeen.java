package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem as Dynatrace has it, with all its comments. */
record ProblemSeen(String id, Instant opened, @Nullable Instant closed, List<String> comments) {
    ProblemSeen {
        requireNonNull(id, "id");
        requireNonNull(opened, "opened");
        comments = List.copyOf(comments);
    }
}
