package io.unbreakable.report.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unbreakable.report.domain.GateDocument;
import io.unbreakable.report.domain.HistoryQuery;
import io.unbreakable.report.store.Past;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The address under which the tutorial that this grew out of showed its results: a page with a chart per metric, or JSON. */
@Path("/v1/BuildValidationResults")
@RunOnVirtualThread
class ValidationResultsResource {
    private static final String WEEK = "10080";
    private static final int LONGEST = 600_000;

    private final Past past;
    private final InstantSource clock;

    ValidationResultsResource(Past past, InstantSource clock) {
        this.past = past;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Values, baselines, thresholds and violations of a comparison, as a page or as JSON")
    public Response results(
            @QueryParam("pipelineName") @Nullable String pipelineName,
            @QueryParam("comparisonName") @Nullable String comparisonName,
            @QueryParam("timespan") @Nullable String timespan,
            @QueryParam("json") @Nullable String json,
            @Context Request request) {
        int minutes = minutes(timespan);
        Instant since = clock.instant().minus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.MINUTES);
        List<GateDocument> gates = past.gates();
        boolean named = !blank(pipelineName) && !blank(comparisonName);
        if (!named && "true".equals(json)) {
            return Answers.error(400, "pipelineName and comparisonName are needed");
        }
        List<MetricResults> metrics =
                named ? metrics(String.valueOf(pipelineName), String.valueOf(comparisonName), since, gates) : List.of();
        return "true".equals(json)
                ? Answers.json(
                        request, metrics.stream().map(MetricResults::answer).toList())
                : Answers.page(
                        request,
                        ValidationResultsPage.of(pipelineName, comparisonName, minutes, since, metrics, gates));
    }

    private List<MetricResults> metrics(String pipeline, String comparison, Instant since, List<GateDocument> gates) {
        HistoryQuery query = new HistoryQuery(pipeline, null, comparison, null, since, null);
        return gates.stream()
                .filter(gate ->
                        gate.pipeline().equals(pipeline) && gate.comparisons().containsKey(comparison))
                .flatMap(gate ->
                        MetricResults.of(gate, comparison, past.numbers(gate.pipeline(), gate.gate(), query)).stream())
                .toList();
    }

    private static int minutes(@Nullable String text) {
        try {
            int minutes =
                    Integer.parseInt(blank(text) ? WEEK : String.valueOf(text).strip());
            if (minutes > 0 && minutes <= LONGEST) {
                return minutes;
            }
        } catch (NumberFormatException noNumber) {
            // refused below, like any other value that is no time span
        }
        throw Answers.refused("timespan must be a number of minutes from 1 to " + LONGEST);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
