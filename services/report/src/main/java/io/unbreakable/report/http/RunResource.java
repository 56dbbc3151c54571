package io.unbreakable.report.http;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unbreakable.contracts.BaselinePinned;
import io.unbreakable.contracts.BaselineUnpinned;
import io.unbreakable.contracts.EventData;
import io.unbreakable.contracts.ReevaluationRequested;
import io.unbreakable.contracts.ValidationInvalidated;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.report.domain.RunActions;
import io.unbreakable.report.domain.ValidationDocument;
import io.unbreakable.report.store.ReadModel;
import io.unbreakable.report.store.Reports;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes what a person does about a run: invalidate it, pin it as a baseline, let go of it, have it judged again. */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
class RunResource {
    private static final int LONGEST_REASON = 500;

    private final Reports reports;
    private final ReadModel readModel;
    private final EventPublisher publisher;
    private final SameOrigin sameOrigin;
    private final InstantSource clock;

    RunResource(
            Reports reports,
            ReadModel readModel,
            EventPublisher publisher,
            SameOrigin sameOrigin,
            InstantSource clock) {
        this.reports = reports;
        this.readModel = readModel;
        this.publisher = publisher;
        this.sameOrigin = sameOrigin;
        this.clock = clock;
    }

    @POST
    @Path("/validations/{id}/invalidation")
    public Response invalidate(
            @PathParam("id") String id, @FormParam("reason") @Nullable String reason, @Context HttpHeaders headers) {
        String said = reason == null ? "" : reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            return Answers.error(400, "reason must be 1 to " + LONGEST_REASON + " characters long");
        }
        return act(
                id,
                headers,
                RunActions::againstInvalidating,
                run -> new ValidationInvalidated(id, said, Reader.of(headers), clock.instant()));
    }

    @POST
    @Path("/validations/{id}/pin")
    public Response pin(@PathParam("id") String id, @Context HttpHeaders headers) {
        return act(
                id,
                headers,
                RunActions::againstPinning,
                run -> new BaselinePinned(
                        id, RunActions.pipelineArn(run), RunActions.gate(run), Reader.of(headers), clock.instant()));
    }

    @POST
    @Path("/validations/{id}/unpin")
    public Response unpin(@PathParam("id") String id, @Context HttpHeaders headers) {
        return act(
                id,
                headers,
                RunActions::againstUnpinning,
                run -> new BaselineUnpinned(
                        id, RunActions.pipelineArn(run), RunActions.gate(run), Reader.of(headers), clock.instant()));
    }

    @POST
    @Path("/validations/{id}/reevaluation")
    public Response reevaluate(@PathParam("id") String id, @Context HttpHeaders headers) {
        return act(
                id,
                headers,
                RunActions::againstReevaluating,
                run -> new ReevaluationRequested(id, Reader.of(headers), clock.instant()));
    }

    private Response act(
            String id,
            HttpHeaders headers,
            Function<ValidationDocument, @Nullable String> objection,
            Function<ValidationDocument, EventData> action) {
        if (!sameOrigin.sent(headers)) {
            return Answers.error(403, "runs are only changed from pages of this report");
        }
        ValidationDocument run = reports.validation(id).orElse(null);
        if (run == null || run.validation() == null) {
            return Answers.error(404, "no validation has this id");
        }
        String against = objection.apply(run);
        if (against != null) {
            return Answers.error(409, against);
        }
        EventData event = action.apply(run);
        publisher.publish(event);
        readModel.record(event);
        Log.infof("%s by %s", event.eventId(), Reader.of(headers));
        return Response.seeOther(URI.create(Links.validation(id))).build();
    }
}
