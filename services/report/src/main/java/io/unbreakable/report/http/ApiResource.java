package io.unbreakable.report.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unbreakable.report.client.EvidenceFile;
import io.unbreakable.report.client.EvidenceReader;
import io.unbreakable.report.domain.Finding;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What the pages show, for programs. Lists stand in an object, newest first; unknown parameters are ignored. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ApiResource {
    private final Reports reports;
    private final EvidenceReader evidence;
    private final InstantSource clock;

    ApiResource(Reports reports, EvidenceReader evidence, InstantSource clock) {
        this.reports = reports;
        this.evidence = evidence;
        this.clock = clock;
    }

    @GET
    @Path("/validations")
    @Operation(summary = "Validations, brief, newest first", description = "Goes on with the cursor that next names.")
    public Response validations(
            @QueryParam("pipeline") @Nullable String pipeline,
            @QueryParam("gate") @Nullable String gate,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context Request request) {
        Instant now = clock.instant();
        return Answers.json(
                request,
                ListAnswer.of(
                        "validations",
                        reports.validations(name(pipeline), given(gate), Limit.of(limit), Cursor.place(cursor)),
                        document -> ValidationAnswer.brief(document, now)));
    }

    @GET
    @Path("/validations/{id}")
    @Operation(summary = "One validation with its objectives")
    public Response validation(@PathParam("id") String id, @Context Request request) {
        return reports.validation(id)
                .map(document -> Answers.json(request, ValidationAnswer.full(document, clock.instant())))
                .orElseGet(() -> Answers.error(404, "no validation has this id"));
    }

    @GET
    @Path("/validations/{id}/objectives")
    @Operation(summary = "The objectives of a validation as people read them")
    public Response objectives(@PathParam("id") String id, @Context Request request) {
        return reports.validation(id)
                .map(document -> Answers.json(request, Map.of("objectives", ObjectiveText.of(document))))
                .orElseGet(() -> Answers.error(404, "no validation has this id"));
    }

    @GET
    @Path("/validations/{id}/samples")
    @Operation(summary = "The samples of both sides, in interval mode")
    public Response samples(@PathParam("id") String id, @Context Request request) {
        return reports.validation(id)
                .map(document -> Answers.json(request, Map.of("series", samples(document.finding()))))
                .orElseGet(() -> Answers.error(404, "no validation has this id"));
    }

    private List<SampleSeries> samples(@Nullable Finding finding) {
        return finding != null
                        && finding.evidence() != null
                        && evidence.read(finding.evidence()) instanceof EvidenceFile.Found(var content)
                ? SampleSeries.of(content)
                : List.of();
    }

    @GET
    @Path("/executions")
    @Operation(summary = "Executions with their steps and validations, newest first")
    public Response executions(
            @QueryParam("pipeline") @Nullable String pipeline,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context Request request) {
        Instant now = clock.instant();
        return Answers.json(
                request,
                ListAnswer.of(
                        "executions",
                        reports.executions(name(pipeline), Limit.of(limit), Cursor.place(cursor)),
                        document -> ExecutionAnswer.of(document, now)));
    }

    @GET
    @Path("/remediations")
    @Operation(summary = "Remediations and refusals, newest first")
    public Response remediations(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context Request request) {
        return Answers.json(
                request,
                ListAnswer.of(
                        "remediations",
                        reports.remediations(Limit.of(limit), Cursor.place(cursor)),
                        RemediationAnswer::of));
    }

    @GET
    @Path("/problems")
    @Operation(summary = "The newest problems that Dynatrace told of")
    public Response problems(@QueryParam("limit") @Nullable String limit, @Context Request request) {
        return Answers.json(request, Map.of("problems", reports.problems(Limit.of(limit))));
    }

    @GET
    @Path("/environments")
    @Operation(summary = "Environments with the switches of their automations")
    public Response environments(@Context Request request) {
        return Answers.json(request, Map.of("environments", reports.environments()));
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
