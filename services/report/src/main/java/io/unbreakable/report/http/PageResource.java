package io.unbreakable.report.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unbreakable.report.ReportConfig;
import io.unbreakable.report.client.EvidenceReader;
import io.unbreakable.report.domain.ExecutionDocument;
import io.unbreakable.report.domain.GateDocument;
import io.unbreakable.report.domain.ValidationDocument;
import io.unbreakable.report.store.Past;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages for people. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PageResource {
    private static final int FEW = 6;
    private static final int MANY = 40;
    private static final int REMEDIATIONS = 50;
    private static final int PROBLEMS = 20;

    private final Reports reports;
    private final Past past;
    private final EvidenceReader evidence;
    private final ReportConfig config;
    private final InstantSource clock;

    PageResource(Reports reports, Past past, EvidenceReader evidence, ReportConfig config, InstantSource clock) {
        this.reports = reports;
        this.past = past;
        this.evidence = evidence;
        this.config = config;
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
                                .map(RemediationsPage.Environment::of)
                                .toList(),
                        reports.disabledTransitions(),
                        reports.frozenGroups()));
    }

    @GET
    @Path("/api")
    public Response api(@Context Request request) {
        return Answers.page(request, new ApiPage());
    }

    private Response overview(@Nullable String pipeline, Request request) {
        List<PipelineStrip> strips = new ArrayList<>();
        List<Overview.Open> open = new ArrayList<>();
        Instant now = clock.instant();
        for (String name : pipeline == null ? pipelines() : List.of(pipeline)) {
            List<ExecutionDocument> executions = reports.executions(name, pipeline == null ? FEW : MANY);
            if (!executions.isEmpty()) {
                strips.add(PipelineStrip.of(name, executions, now));
                open.addAll(Overview.open(executions, now));
            }
        }
        if (pipeline != null && strips.isEmpty()) {
            return missing("pipeline");
        }
        List<ProblemView> problems = problems().stream()
                .filter(problem -> problem.closedAt() == null)
                .toList();
        List<Overview.Frozen> frozen =
                reports.frozenGroups().stream().map(Overview.Frozen::of).toList();
        return Answers.page(request, new Overview(pipeline, strips, open, problems, healing(), frozen));
    }

    /** What something was heard of lately comes first, then the others that have gates. */
    private List<String> pipelines() {
        return Stream.concat(
                        reports.executions(null, MANY).stream()
                                .map(document -> document.execution().pipeline()),
                        past.gates().stream().map(GateDocument::pipeline))
                .distinct()
                .toList();
    }

    private List<RemediationView> healing() {
        return reports.remediations(REMEDIATIONS).stream()
                .filter(document -> document.started() != null && document.finished() == null)
                .map(RemediationView::of)
                .toList();
    }

    private Response run(ValidationDocument document, Request request) {
        Instant now = clock.instant();
        var validation = document.validation();
        Chip chip = Chip.of(document, now);
        if (validation == null || chip == null) {
            return missing("run");
        }
        var about = validation.execution();
        ExecutionDocument execution =
                reports.execution(about.pipeline(), about.executionId()).orElse(null);
        RunDetails more = RunDetails.of(
                validation,
                document.finding(),
                document.window(),
                execution,
                evidence(document),
                config.dynatraceUrl());
        return Answers.page(request, RunPage.of(document, validation, chip, execution, more));
    }

    private @Nullable EvidenceView evidence(ValidationDocument document) {
        var finding = document.finding();
        return finding == null || finding.evidence() == null
                ? null
                : EvidenceView.of(evidence.read(finding.evidence()));
    }

    private List<ProblemView> problems() {
        return reports.problems(PROBLEMS).stream().map(ProblemView::of).toList();
    }

    private static Response missing(String what) {
        return Answers.page(404, new MissingPage(what));
    }
}
