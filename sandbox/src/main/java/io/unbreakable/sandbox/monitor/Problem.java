package io.unbreakable.sandbox.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A problem of one service; the end is null while it is open. */
record Problem(
        String problemId,
        String displayId,
        String environment,
        EntityRef service,
        String serviceName,
        List<Tag> tags,
        Instant startTime,
        @Nullable Instant endTime,
        List<Evidence> evidence,
        List<Event> deployments,
        List<Comment> comments) {

    Problem {
        evidence = List.copyOf(evidence);
        deployments = List.copyOf(deployments);
        comments = List.copyOf(comments);
    }

    /** A comment on a problem. */
    record Comment(
            String id,
            long createdAtTimestamp,
            String content,
            String authorName,
            @Nullable String context) {}

    boolean open() {
        return endTime == null;
    }

    String status() {
        return open() ? "OPEN" : "CLOSED";
    }

    String title() {
        return evidence.get(0).kind().title();
    }

    String severity() {
        return evidence.get(0).kind().severity();
    }

    boolean shows(Evidence.Kind kind) {
        return evidence.stream().anyMatch(known -> known.kind() == kind);
    }

    /** The same with the evidence that is not known yet. */
    Problem with(List<Evidence> more) {
        List<Evidence> all = new ArrayList<>(evidence);
        more.stream().filter(one -> !shows(one.kind())).forEach(all::add);
        return copy(endTime, all, comments);
    }

    Problem with(Comment comment) {
        List<Comment> all = new ArrayList<>(comments);
        all.add(comment);
        return copy(endTime, evidence, all);
    }

    Problem closed(Instant at) {
        return copy(at, evidence, comments);
    }

    private Problem copy(@Nullable Instant end, List<Evidence> newEvidence, List<Comment> newComments) {
        return new Problem(
                problemId,
                displayId,
                environment,
                service,
                serviceName,
                tags,
                startTime,
                end,
                newEvidence,
                deployments,
                newComments);
    }
}
