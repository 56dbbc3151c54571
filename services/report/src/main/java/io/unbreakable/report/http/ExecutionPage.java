package io.unbreakable.report.http;

import io.quarkus.qute.TemplateInstance;
import io.unbreakable.contracts.Execution;
import io.unbreakable.report.domain.ExecutionDocument;
import io.unbreakable.report.domain.Moment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one execution: its strip and its timeline. */
record ExecutionPage(
        Execution execution,
        String build,
        String pipelineHref,
        Mark mark,
        @Nullable Instant startedAt,
        List<Chip> chips,
        List<Line> timeline)
        implements TemplateInstance {

    /** A moment, with the address of the run it is about. */
    record Line(Moment moment, @Nullable String href) {}

    static ExecutionPage of(ExecutionDocument document, Instant now) {
        return new ExecutionPage(
                document.execution(),
                document.build(),
                Links.pipeline(document.execution().pipeline()),
                Mark.of(document, now),
                document.startedAt(),
                Chip.of(document, now),
                lines(document));
    }

    /** What happened, earliest first. */
    static List<Line> lines(ExecutionDocument document) {
        return document.moments().stream()
                .map(moment -> new Line(
                        moment, moment.validationId() == null ? null : Links.validation(moment.validationId())))
                .toList();
    }
}
