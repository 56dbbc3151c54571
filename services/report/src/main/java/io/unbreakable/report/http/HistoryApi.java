package io.unbreakable.report.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unbreakable.report.store.Page;
import io.unbreakable.report.store.Past;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The past of gates, for programs. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HistoryApi {
    private final Past past;
    private final Trends trends;
    private final InstantSource clock;

    HistoryApi(Past past, Trends trends, InstantSource clock) {
        this.past = past;
        this.trends = trends;
        this.clock = clock;
    }

    @GET
    @Path("/gates")
    @Operation(summary = "Gates with their comparisons: what histories can be asked for")
    public Response gates(@Context Request request) {
        return Answers.json(request, Map.of("gates", past.gates()));
    }

    @GET
    @Path("/history")
    @Operation(
            summary = "Decided runs, newest first",
            description =
                    "verdict: pass, warn, inconclusive or fail. last: 24h, 7d, 30d or 90d. from, to: days or times.")
    public Response history(
            @QueryParam("pipeline") @Nullable String pipeline,
            @QueryParam("gate") @Nullable String gate,
            @QueryParam("comparison") @Nullable String comparison,
            @QueryParam("verdict") @Nullable String verdict,
            @QueryParam("last") @Nullable String last,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri,
            @Context Request request) {
        Past.Runs runs =
                past.runs(new HistoryAddress(uri).query(clock.instant()), Limit.of(limit), Cursor.place(cursor));
        return Answers.json(
                request, ListAnswer.of("runs", new Page<>(runs.rows(), runs.next()), row -> RunAnswer.of(row, null)));
    }

    @GET
    @Path("/trend")
    @Operation(summary = "An objective over the runs of its gate, oldest first")
    public Response trend(
            @QueryParam("pipeline") @Nullable String pipeline,
            @QueryParam("gate") @Nullable String gate,
            @QueryParam("objective") @Nullable String objective,
            @Context UriInfo uri,
            @Context Request request) {
        return Answers.json(
                request,
                trends.of(
                        needed(pipeline, "pipeline"),
                        needed(gate, "gate"),
                        needed(objective, "objective"),
                        new HistoryAddress(uri).query(clock.instant())));
    }

    private static String needed(@Nullable String text, String name) {
        if (text == null || text.isBlank()) {
            throw new WebApplicationException(Answers.error(400, name + " is needed"));
        }
        return text;
    }
}
