package io.unbreakable.report.http;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unbreakable.contracts.Automation;
import io.unbreakable.contracts.AutomationState;
import io.unbreakable.contracts.AutomationSwitched;
import io.unbreakable.contracts.EventJson;
import io.unbreakable.messaging.EventPublisher;
import io.unbreakable.report.store.ReadModel;
import io.unbreakable.report.store.Reports;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes the switches of automations: on, dry run, off. */
@Path("/api/v1/automation")
@RunOnVirtualThread
class AutomationResource {
    private final Reports reports;
    private final ReadModel readModel;
    private final EventPublisher publisher;
    private final SameOrigin sameOrigin;
    private final InstantSource clock;

    AutomationResource(
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
    public Response flip(
            @FormParam("environment") @Nullable String environment,
            @FormParam("automation") @Nullable String automation,
            @FormParam("state") @Nullable String state,
            @Context HttpHeaders headers) {
        if (!sameOrigin.sent(headers)) {
            return Answers.error(403, "switches are only taken from pages of this report");
        }
        AutomationSwitched switched = new AutomationSwitched(
                known(environment),
                code(automation, Automation.values(), "automation must be approvals or remediation"),
                code(state, AutomationState.values(), "state must be on, dryRun or off"),
                Reader.of(headers),
                clock.instant());
        publisher.publish(switched);
        readModel.record(switched);
        Log.infof(
                "%s of %s switched to %s by %s",
                switched.automation(), switched.environment(), switched.state(), switched.switchedBy());
        return Response.seeOther(URI.create("/remediations")).build();
    }

    private String known(@Nullable String environment) {
        if (environment != null
                && reports.environments().stream()
                        .anyMatch(known -> known.name().equals(environment))) {
            return environment;
        }
        throw refused("environment must be one that was heard of");
    }

    private static <T> T code(@Nullable String text, T[] codes, String otherwise) {
        return Arrays.stream(codes)
                .filter(code ->
                        EventJson.mapper().convertValue(code, String.class).equals(text))
                .findFirst()
                .orElseThrow(() -> refused(otherwise));
    }

    private static WebApplicationException refused(String message) {
        return new WebApplicationException(Answers.error(400, message));
    }
}
