package io.unbreakable.report.domain;

import static java.util.Objects.requireNonNull;

import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.ProblemClosed;
import io.unbreakable.contracts.ProblemOpened;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What was said about one problem of Dynatrace; the same one opened again is another document.
 *
 * @param id of the problem and when it began
 * @param opened null when only its end was heard of
 * @param closed null while it is open, as far as was heard
 */
public record ProblemDocument(
        String id, @Nullable ProblemOpened opened, @Nullable ProblemClosed closed) {
    public ProblemDocument {
        requireNonNull(id, "id");
    }

    /** Nothing is known but the name. */
    public static ProblemDocument empty(String id) {
        return new ProblemDocument(id, null, null);
    }

    /** The document with this event in it; events of other things add nothing. */
    public ProblemDocument with(EventData event) {
        return switch (event) {
            case ProblemOpened heard ->
                new ProblemDocument(
                        id, Latest.of(opened, heard, Comparator.comparing(ProblemOpened::receivedAt)), closed);
            case ProblemClosed heard ->
                new ProblemDocument(
                        id, opened, Latest.of(closed, heard, Comparator.comparing(ProblemClosed::receivedAt)));
            default -> this;
        };
    }

    /** Dynatrace's id. */
    public String problemId() {
        if (opened != null) {
            return opened.problemId();
        }
        return closed == null ? id : closed.problemId();
    }

    /** When it was first heard of; null in an empty document. */
    public @Nullable Instant firstAt() {
        if (opened != null) {
            return opened.receivedAt();
        }
        return closed == null ? null : closed.receivedAt();
    }
}
