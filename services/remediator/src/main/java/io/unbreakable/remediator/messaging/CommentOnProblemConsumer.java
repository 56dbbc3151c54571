package io.unbreakable.remediator.messaging;

import io.quarkus.logging.Log;
import io.unbreakable.dynatrace.DynatraceException;
import io.unbreakable.messaging.CommandConsumer;
import io.unbreakable.messaging.Later;
import io.unbreakable.remediator.RemediatorConfig;
import io.unbreakable.remediator.client.Problems;
import io.unbreakable.remediator.store.CommentStore;
import jakarta.enterprise.context.ApplicationScoped;
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
        if (comments.claim(command.problemId(), command.mark(), clock.instant())) {
            write(command);
        } else {
            later.in(config.remediator().lookEvery(), command);
        }
    }

    private void write(CommentOnProblem command) {
        try {
            problems.comment(command.problemId(), command.mark(), command.text());
            comments.written(command.problemId(), command.mark(), clock.instant());
        } catch (DynatraceException e) {
            Log.warnf("cannot comment on %s: %s", command.problemId(), e.getMessage());
            comments.release(command.problemId(), command.mark(), clock.instant());
            if (clock.instant().isBefore(command.until())) {
                later.in(config.remediator().lookEvery(), command);
            }
        }
    }
}
