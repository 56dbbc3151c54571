package io.unbreakable.remediator.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.messaging.CommandConsumer;
import io.unbreakable.messaging.Later;
import io.unbreakable.remediator.RemediatorConfig;
import io.unbreakable.remediator.client.Problems;
import io.unbreakable.remediator.store.CommentStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Writes a comment; what Dynatrace does not take now is tried again, until it is no longer worth while. */
@ApplicationScoped
class CommentOnProblemConsumer implements CommandConsumer<CommentOnProblem> {
    private final Problems problems;
    private final CommentStore comments;
    private final Later later;
    private final InstantSource clock;
    private final RemediatorConfig config;

    CommentOnProblemConsumer(
            Problems problems, CommentStore comments, Later later, InstantSource clock, RemediatorConfig config) {
        this.problems = problems;
        this.comments = comments;
        this.later = later;
        this.clock = clock;
        this.config = config;
    }

    @Override
    public Class<CommentOnProblem> type() {
        return CommentOnProblem.class;
    }

    /** Whoever claims the comment writes it; the others look later whether that was done. */
    @Override
    public void accept(CommentOnProblem command) {
        if (comments.isWritten(command.problemId(), command.mark())) {
            return;
        }
        Instant now = clock.instant();
        if (comments.claim(command.problemId(), command.mark(), now)) {
            write(command, comments.latestWrite(now));
        } else {
            later.in(config.remediator().lookEvery(), command);
        }
    }

    /** What is there is found first; when finding out took long, it is left to the next attempt. */
    private void write(CommentOnProblem command, Instant latest) {
        try {
            boolean there = problems.hasComment(command.problemId(), command.mark());
            if (!there && clock.instant().isAfter(latest)) {
                again(command);
            } else {
                if (!there) {
                    problems.comment(command.problemId(), command.text());
                }
                comments.written(command.problemId(), command.mark(), clock.instant());
            }
        } catch (DynatraceException e) {
            Log.warnf("cannot comment on %s: %s", command.problemId(), e.getMessage());
            again(command);
        }
    }

    private void again(CommentOnProblem command) {
        comments.release(command.problemId(), command.mark(), clock.instant());
        if (clock.instant().isBefore(command.until())) {
            later.in(config.remediator().lookEvery(), command);
        }
    }
}
