package io.unbreakable.report.http;

import io.quarkus.qute.TemplateInstance;
import io.unbreakable.contracts.Execution;
import io.unbreakable.report.domain.ExecutionDocument;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The first page: pipelines with their newest executions, and what is waiting.
 *
 * @param only the pipeline that is shown alone; null for all
 */
record Overview(@Nullable String only, List<Pipeline> pipelines, List<Open> open, List<ProblemView> problems)
        implements TemplateInstance {

    /** A pipeline with its newest executions. */
    record Pipeline(String name, String href, List<Row> executions) {}

    /** One execution in one line. */
    record Row(
            String build,
            String href,
            String shortId,
            Mark mark,
            @Nullable Instant startedAt,
            List<Chip> chips) {}

    /** A gate that is not decided yet. */
    record Open(String pipeline, String build, Chip gate) {}

    static Overview of(
            @Nullable String only, List<ExecutionDocument> executions, List<ProblemView> problems, Instant now) {
        Map<String, List<ExecutionDocument>> byPipeline = executions.stream()
                .collect(Collectors.groupingBy(
                        execution -> execution.execution().pipeline(), LinkedHashMap::new, Collectors.toList()));
        List<Pipeline> pipelines = byPipeline.entrySet().stream()
                .map(entry -> new Pipeline(
                        entry.getKey(),
                        Links.pipeline(entry.getKey()),
                        entry.getValue().stream()
                                .map(execution -> row(execution, now))
                                .toList()))
                .toList();
        return new Overview(only, pipelines, open(executions, now), problems);
    }

    private static Row row(ExecutionDocument document, Instant now) {
        Execution execution = document.execution();
        return new Row(
                document.build(),
                Links.execution(execution),
                shortened(execution.executionId()),
                Mark.of(document, now),
                document.startedAt(),
                Chip.of(document, now));
    }

    private static List<Open> open(List<ExecutionDocument> executions, Instant now) {
        return executions.stream()
                .flatMap(document -> Chip.of(document, now).stream()
                        .filter(chip -> chip.until() != null)
                        .map(chip -> new Open(document.execution().pipeline(), document.build(), chip)))
                .toList();
    }

    private static String shortened(String id) {
        return id.length() > 12 ? id.substring(0, 8) : id;
    }
}
