package io.unbreakable.report.http;

import io.quarkus.qute.TemplateInstance;
import io.unbreakable.report.domain.ExecutionDocument;
import io.unbreakable.report.domain.FrozenGroup;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page: what is wrong, what is waiting, and the newest executions of each pipeline.
 *
 * @param only the pipeline that is shown alone; null for all
 * @param healing remediations that are under way
 * @param frozen groups in which nothing is remediated until a person releases them
 */
record Overview(
        @Nullable String only,
        List<PipelineStrip> pipelines,
        List<Open> open,
        List<ProblemView> problems,
        List<RemediationView> healing,
        List<Frozen> frozen)
        implements TemplateInstance {
    /** A gate that is not decided yet. */
    record Open(String pipeline, String build, Chip gate) {}

    /** A group in which nothing is remediated. */
    record Frozen(String group, Mark mark) {
        static Frozen of(FrozenGroup frozen) {
            return new Frozen(frozen.group(), new Mark("warn", "frozen"));
        }
    }

    static List<Open> open(List<ExecutionDocument> executions, Instant now) {
        return executions.stream()
                .flatMap(document -> Chip.of(document, now).stream()
                        .filter(chip -> chip.until() != null)
                        .map(chip -> new Open(document.execution().pipeline(), document.build(), chip)))
                .toList();
    }
}
