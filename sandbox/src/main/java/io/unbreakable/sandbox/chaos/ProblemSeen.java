package io.unbreakable.sandbox.chaos;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as Dynatrace has it, with all its comments.
 *
 * @param environment whose service it is about; its deployment group has the same name
 */
record ProblemSeen(
        String id,
        String environment,
        Instant opened,
        @Nullable Instant closed,
        List<String> comments) {
    ProblemSeen {
        requireNonNull(id, "id");
        requireNonNull(environment, "environment");
        requireNonNull(opened, "opened");
        comments = List.copyOf(comments);
    }

    /** Whether it is the cause of something: its id, or what begins with it. */
    boolean isMeantBy(String cause) {
        return cause.equals(id) || cause.startsWith(id + "/");
    }

    /** Whether it was open at some time of this. */
    boolean wasOpen(Instant from, Instant to) {
        return !opened.isAfter(to) && (closed == null || !closed.isBefore(from));
    }
}
