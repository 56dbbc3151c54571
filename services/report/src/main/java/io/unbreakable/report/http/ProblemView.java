package io.unbreakable.report.http;

import io.unbreakable.report.domain.ProblemDocument;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A problem as pages show it.
 *
 * @param url in Dynatrace; null when none that a browser may follow is known
 * @param closedAt null while it is open, as far as was heard
 */
record ProblemView(
        String name,
        String title,
        @Nullable String severity,
        @Nullable String url,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        Mark mark) {

    static ProblemView of(ProblemDocument document) {
        var opened = document.opened();
        var closed = document.closed();
        String displayId = opened != null ? opened.displayId() : closed != null ? closed.displayId() : null;
        String title = opened != null ? opened.title() : closed != null ? closed.title() : "";
        return new ProblemView(
                displayId == null ? document.problemId() : displayId,
                title,
                opened == null ? null : opened.severity(),
                opened == null ? null : followable(opened.url()),
                opened == null ? null : opened.receivedAt(),
                closed == null ? null : closed.receivedAt(),
                closed == null ? new Mark("fail", "open") : new Mark("pass", "closed"));
    }

    /** The address when it is one of the web: others, such as {@code javascript:}, are not made links. */
    static @Nullable String followable(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            String scheme = URI.create(url).getScheme();
            return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme) ? url : null;
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
