package io.unbreakable.report.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unbreakable.report.domain.ExecutionDocument;
import io.unbreakable.report.domain.ValidationDocument;
import io.unbreakable.report.store.Reports;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages for people. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PageResource {
    private static final int EXECUTIONS = 40;
    private static final int REMEDIATIONS = 50;
    private static final int PROBLEMS = 20;

    private final Reports reports;
    private final InstantSource clock;

    PageResource(Reports reports, InstantSource clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GET
    public Response overview(@Context Request request) {
        return overview(null, request);
    }

    @GET
    @Path("/pipelines/{pipeline}")
    public Response pipeline(@PathParam("pipeline") String pipeline, @Context Request request) {
        return overview(pipeline, request);
    }

    @GET
    @Path("/pipelines/{pipeline}/executions/{id}")
    public Response execution(
            @PathParam("pipeline") String pipeline, @PathParam("id") String id, @Context Request request) {
        return reports.execution(pipeline, id)
                .map(document -> Answers.page(request, ExecutionPage.of(document, clock.instant())))
                .orElseGet(() -> missing("execution"));
    }

    @GET
    @Path("/validations/{id}")
    public Response run(@PathParam("id") String id, @Context Request request) {
        return reports.validation(id).map(document -> run(document, request)).orElseGet(() -> missing("run"));
    }

    @GET
    @Path("/remediations")
    public Response remediations(@Context Request request) {
        return Answers.page(
                request,
                new RemediationsPage(
                        reports.remediations(REMEDIATIONS).stream()
                                .map(RemediationView::of)
                                .toList(),
                        problems(),
                        reports.environments().stream()
                                .map(RemediationsPage.Switch::of)
                                .toList(),
                        reports.disabledTransitions()));
    }

    private Response overview(@Nullable String pipeline, Request request) {
        List<ExecutionDocument> executions = reports.executions(pipeline, EXECUTIONS);
        if (pipeline != null && executions.isEmpty()) {
            return missing("pipeline");
        }
        List<ProblemView> open = problems().stream()
                .filter(problem -> problem.closedAt() == null)
                .toList();
        return Answers.page(request, Overview.of(pipeline, executions, open, clock.instant()));
    }

    private Response run(ValidationDocument document, Request request) {
        Instant now = clock.instant();
        var validation = document.validation();
        Chip chip = Chip.of(document, now);
        if (validation == null || chip == null) {
            return missing("run");
        }
        var execution = validation.execution();
        return Answers.page(
                request,
                RunPage.of(
                        document,
                        validation,
                        chip,
                        reports.execution(execution.pipeline(), execution.executionId())
                                .orElse(null)));
    }

    private List<ProblemView> problems() {
        return reports.problems(PROBLEMS).stream().map(ProblemView::of).toList();
    }

    private static Response missing(String what) {
        return Answers.page(404, new MissingPage(what));
    }
}
