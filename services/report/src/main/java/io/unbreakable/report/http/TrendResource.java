package io.unbreakable.report.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;

/** The page of an objective over time. */
@Path("/trend")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class TrendResource {
    private final Trends trends;
    private final InstantSource clock;

    TrendResource(Trends trends, InstantSource clock) {
        this.trends = trends;
        this.clock = clock;
    }

    @GET
    public Response trend(@Context UriInfo uri, @Context Request request) {
        HistoryAddress address = new HistoryAddress(uri);
        String pipeline = address.text("pipeline");
        String gate = address.text("gate");
        String objective = address.text("objective");
        if (pipeline == null || gate == null || objective == null) {
            return Answers.page(404, new MissingPage("objective"));
        }
        TrendAnswer trend = trends.of(pipeline, gate, objective, address.query(clock.instant()));
        return trend.points().isEmpty()
                ? Answers.page(404, new MissingPage("objective"))
                : Answers.page(request, TrendPage.of(trend, Links.with(uri, "/api/v1/trend", "after", null)));
    }
}
