package io.unbreakable.report.http;

import io.unbreakable.contracts.Execution;
import io.unbreakable.report.domain.ExecutionDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline with its newest executions, stages and gates in columns, so that one look down a column tells how a gate does.
 *
 * @param columns what stages and gates there are, in their order
 */
record PipelineStrip(String name, String href, String historyHref, List<Column> columns, List<Row> rows) {
    /** A stage or a gate. */
    record Column(String name, boolean gate) {}

    /** One execution; a cell is null where it has not come yet. */
    record Row(
            String build, String href, Mark mark, @Nullable Instant startedAt, List<Cell> cells) {}

    /** How one stage or gate of an execution stands; not at all where it has not come yet. */
    record Cell(String column, @Nullable Chip chip) {}

    /** The strip of these executions, newest first. */
    static PipelineStrip of(String pipeline, List<ExecutionDocument> executions, Instant now) {
        List<List<Chip>> chips =
                executions.stream().map(document -> Chip.telling(document, now)).toList();
        List<Column> columns = columns(chips);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < executions.size(); i++) {
            rows.add(row(executions.get(i), chips.get(i), columns, now));
        }
        return new PipelineStrip(pipeline, Links.pipeline(pipeline), Links.history(pipeline, ""), columns, rows);
    }

    private static Row row(ExecutionDocument document, List<Chip> chips, List<Column> columns, Instant now) {
        Map<Column, Chip> byColumn = chips.stream()
                .collect(Collectors.toMap(PipelineStrip::column, Function.identity(), (first, later) -> later));
        Execution execution = document.execution();
        return new Row(
                document.build().equals(execution.executionId())
                        ? shortened(execution.executionId())
                        : document.build(),
                Links.execution(execution),
                Mark.of(document, now),
                document.startedAt(),
                columns.stream()
                        .map(column -> new Cell(column.name(), byColumn.get(column)))
                        .toList());
    }

    /** Each where the executions have it: behind what comes before it. */
    private static List<Column> columns(List<List<Chip>> executions) {
        List<Column> columns = new ArrayList<>();
        for (List<Chip> chips : executions) {
            int behind = 0;
            for (Chip chip : chips) {
                Column column = column(chip);
                if (!columns.contains(column)) {
                    columns.add(behind, column);
                }
                behind = columns.indexOf(column) + 1;
            }
        }
        return columns;
    }

    private static Column column(Chip chip) {
        return new Column(chip.name(), chip.gate());
    }

    private static String shortened(String id) {
        return id.length() > 12 ? id.substring(0, 8) : id;
    }
}
