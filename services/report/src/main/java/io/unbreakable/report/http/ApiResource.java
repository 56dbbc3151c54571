package io.unbreakable.report.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unbreakable.report.store.Reports;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the pages show, for programs. Lists stand in an object, newest first; unknown parameters are ignored. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ApiResource {
    private final Reports reports;
    private final InstantSource clock;

    ApiResource(Reports reports, InstantSource clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GET
    @Path("/validations")
    public Response validations(
            @QueryParam("pipeline") @Nullable String pipeline,
            @QueryParam("gate") @Nullable String gate,
            @QueryParam("limit") @Nullable String limit,
            @Context Request request) {
        Instant now = clock.instant();
        List<ValidationAnswer> found = reports.validations(name(pipeline), given(gate), Limit.of(limit)).stream()
                .map(document -> ValidationAnswer.brief(document, now))
                .toList();
        return Answers.json(request, Map.of("validations", found));
    }

    @GET
    @Path("/validations/{id}")
    public Response validation(@PathParam("id") String id, @Context Request request) {
        return reports.validation(id)
                .map(document -> Answers.json(request, ValidationAnswer.full(document, clock.instant())))
                .orElseGet(() -> Answers.error(404, "no validation has this id"));
    }

    @GET
    @Path("/executions")
    public Response executions(
            @QueryParam("pipeline") @Nullable String pipeline,
            @QueryParam("limit") @Nullable String limit,
            @Context Request request) {
        Instant now = clock.instant();
        List<ExecutionAnswer> found = reports.executions(name(pipeline), Limit.of(limit)).stream()
                .map(document -> ExecutionAnswer.of(document, now))
                .toList();
        return Answers.json(request, Map.of("executions", found));
    }

    @GET
    @Path("/remediations")
    public Response remediations(@QueryParam("limit") @Nullable String limit, @Context Request request) {
        List<RemediationAnswer> found = reports.remediations(Limit.of(limit)).stream()
                .map(RemediationAnswer::of)
                .toList();
        return Answers.json(request, Map.of("remediations", found));
    }

    /** The pipeline's name, which is also the end of its ARN; null when none is given. */
    private static @Nullable String name(@Nullable String pipeline) {
        String given = given(pipeline);
        return given != null && given.startsWith("arn:") ? given.substring(given.lastIndexOf(':') + 1) : given;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
