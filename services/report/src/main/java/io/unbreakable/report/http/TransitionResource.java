package io.unbreakable.report.http;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unbreakable.contracts.StageTransition;
import io.unbreakable.contracts.TransitionEnableRequested;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.report.domain.TransitionDocument;
import io.unbreakable.report.store.ReadModel;
import io.unbreakable.report.store.Reports;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the wish to enable the way into a stage that a remediation disabled. */
@Path("/api/v1/transitions/enable")
@RunOnVirtualThread
class TransitionResource {
    private final Reports reports;
    private final ReadModel readModel;
    private final EventPublisher publisher;
    private final SameOrigin sameOrigin;
    private final InstantSource clock;

    TransitionResource(
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
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enable(@FormParam("transition") @Nullable String key, @Context HttpHeaders headers) {
        if (!sameOrigin.sent(headers)) {
            return Answers.error(403, "this is only taken from pages of this report");
        }
        Optional<StageTransition> disabled = reports.disabledTransitions().stream()
                .map(TransitionDocument::transition)
                .filter(transition -> transition.key().equals(key))
                .findFirst();
        if (disabled.isEmpty()) {
            return Answers.error(400, "transition must be one that a remediation disabled");
        }
        var wish = new TransitionEnableRequested(disabled.get(), Reader.of(headers), clock.instant());
        publisher.publish(wish);
        readModel.record(wish);
        Log.infof("%s is to be enabled again, says %s", disabled.get().key(), wish.requestedBy());
        return Response.seeOther(URI.create("/remediations")).build();
    }
}
