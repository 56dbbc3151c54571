package io.unbreakable.report.http;

import com.fasterxml.jackson.core.JsonGenerator;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.report.domain.HistoryQuery;
import io.unbreakable.report.domain.HistoryRow;
import io.unbreakable.report.domain.TrendRow.Point;
import io.unbreakable.report.store.Past;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The past of gates as files: every number of every run that the filters let through, newest first. */
@Path("/api/v1")
@RunOnVirtualThread
class HistoryExport {
    private static final int AT_ONCE = 50;
    private static final String COLUMNS = "run,at,pipeline,execution,build,gate,environment,comparison,verdict,score,"
            + "invalidated,objective,objectiveVerdict,value,baseline,upperLimit,lowerLimit,unit\n";

    /** Columns from {@code objective} on. */
    private static final int OF_AN_OBJECTIVE = 7;

    private final Past past;
    private final InstantSource clock;

    HistoryExport(Past past, InstantSource clock) {
        this.past = past;
        this.clock = clock;
    }

    @GET
    @Path("/history.csv")
    @Operation(summary = "A history as CSV, a line per run and objective, and one for a run without any")
    public Response csv(@Context UriInfo uri) {
        HistoryQuery query = new HistoryAddress(uri).query(clock.instant());
        StreamingOutput file = out -> writeCsv(query, out);
        return Response.ok(file)
                .type("text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"history.csv\"")
                .build();
    }

    @GET
    @Path("/history.json")
    @Operation(summary = "A history as JSON, a run after the other with its objectives")
    public Response json(@Context UriInfo uri) {
        HistoryQuery query = new HistoryAddress(uri).query(clock.instant());
        StreamingOutput file = out -> writeJson(query, out);
        return Response.ok(file)
                .type("application/json")
                .header("Content-Disposition", "attachment; filename=\"history.json\"")
                .build();
    }

    /** What is done with a run and its numbers by objective. */
    private interface Line {
        void write(HistoryRow row, Map<String, Point> points) throws IOException;
    }

    private void writeCsv(HistoryQuery query, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(COLUMNS);
        each(query, (row, points) -> {
            if (points.isEmpty()) { // it ended before anything was measured
                writer.write(Csv.line(cells(row, Collections.nCopies(OF_AN_OBJECTIVE, null))));
            }
            for (var entry : points.entrySet()) {
                writer.write(Csv.line(cells(row, cells(entry.getKey(), entry.getValue()))));
            }
        });
        writer.flush();
    }

    private void writeJson(HistoryQuery query, OutputStream out) throws IOException {
        JsonGenerator json = EventJson.mapper().createGenerator(out);
        json.writeStartObject();
        json.writeArrayFieldStart("runs");
        each(query, (row, points) -> json.writePOJO(RunAnswer.of(row, points)));
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void each(HistoryQuery query, Line line) throws IOException {
        @Nullable String next = null;
        do {
            Past.Runs runs = past.runs(query, AT_ONCE, next);
            Map<String, Map<String, Point>> numbers = past.numbers(runs.rows());
            for (HistoryRow row : runs.rows()) {
                line.write(row, numbers.getOrDefault(row.id(), Map.of()));
            }
            next = runs.next();
        } while (next != null);
    }

    private static List<@Nullable Object> cells(HistoryRow row, List<? extends @Nullable Object> objective) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                row.id(),
                row.at(),
                row.pipeline(),
                row.executionId(),
                row.build(),
                row.gate(),
                row.environment(),
                row.comparison(),
                Mark.of(row.verdict()).word(),
                row.score(),
                row.invalidated()));
        cells.addAll(objective);
        return cells;
    }

    private static List<@Nullable Object> cells(String objective, Point point) {
        return Arrays.asList(
                objective,
                Mark.of(point.verdict()).word(),
                point.value(),
                point.baseline(),
                point.upper(),
                point.lower(),
                point.unit());
    }
}
