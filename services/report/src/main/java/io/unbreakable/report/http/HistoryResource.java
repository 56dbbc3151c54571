package io.unbreakable.report.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unbreakable.report.domain.GateDocument;
import io.unbreakable.report.domain.HistoryRow;
import io.unbreakable.report.store.Past;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of the past of gates. */
@Path("/history")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class HistoryResource {
    private static final int MOST_RUNS = 1000;

    private final Past past;
    private final InstantSource clock;

    HistoryResource(Past past, InstantSource clock) {
        this.past = past;
        this.clock = clock;
    }

    @GET
    public Response history(@Context UriInfo uri, @Context Request request) {
        HistoryAddress address = new HistoryAddress(uri);
        Past.Runs runs = past.runs(address.query(clock.instant()), MOST_RUNS, Cursor.place(address.text("after")));
        List<HistoryRow> rows = runs.rows();
        List<GateDocument> gates = past.gates();
        boolean worstFirst = "worst".equals(address.text("order"));
        return Answers.page(
                request,
                new HistoryPage(
                        Filters.of(address, gates),
                        !gates.isEmpty(),
                        Heatmap.of(rows, past::objectives, address.text("objective"), worstFirst),
                        HistoryPage.counts(rows),
                        HistoryPage.newest(rows),
                        older(uri, runs.next()),
                        new HistoryPage.Exports(export(uri, "csv"), export(uri, "json"))));
    }

    private static @Nullable String older(UriInfo uri, @Nullable String next) {
        return next == null ? null : Links.with(uri, "/history", "after", Cursor.of(next));
    }

    private static String export(UriInfo uri, String format) {
        return Links.with(uri, "/api/v1/history." + format, "after", null);
    }
}
