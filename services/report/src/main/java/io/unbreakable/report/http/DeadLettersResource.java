package io.unbreakable.report.http;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unbreakable.contracts.Service;
import io.unbreakable.deadletters.DeadLetter;
import io.unbreakable.report.client.DeadLetterQueues;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists what could not be handled or delivered, and brings it back when a person says so. */
@Path("/api/v1/dead-letters")
@RunOnVirtualThread
class DeadLettersResource {
    private final DeadLetterQueues queues;
    private final SameOrigin sameOrigin;

    DeadLettersResource(DeadLetterQueues queues, SameOrigin sameOrigin) {
        this.queues = queues;
        this.sameOrigin = sameOrigin;
    }

    /** What programs get. */
    record Answer(List<Letter> deadLetters) {}

    /** What was brought back. */
    record Redriven(List<Letter> redriven) {}

    /** A dead letter as programs get it. */
    record Letter(
            String id,
            String service,
            String queue,
            String reason,
            @Nullable String detailType,
            @Nullable String eventId,
            Instant since) {
        static List<Letter> of(List<DeadLetter> letters) {
            return letters.stream()
                    .map(letter -> new Letter(
                            letter.id(),
                            letter.service().id(),
                            letter.queue(),
                            letter.reason(),
                            letter.detailType(),
                            letter.eventId(),
                            letter.since()))
                    .toList();
        }
    }

    @GET
    public Response list() {
        return Response.ok(new Answer(Letter.of(queues.list())), MediaType.APPLICATION_JSON)
                .build();
    }

    /** Of one service, or all; one letter, or all. A form is sent back to the page, a program gets what was done. */
    @POST
    @Path("/redrive")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response redrive(
            @FormParam("service") @Nullable String service,
            @FormParam("id") @Nullable String id,
            @Context HttpHeaders headers) {
        if (!sameOrigin.sent(headers)) {
            return Answers.error(403, "dead letters are only brought back from pages of this report");
        }
        if (isGiven(service)
                && Arrays.stream(Service.values()).noneMatch(known -> known.id().equals(service))) {
            return Answers.error(400, "there is no service " + service);
        }
        List<DeadLetter> redriven = queues.redrive(
                letter -> (!isGiven(service) || letter.service().id().equals(service))
                        && (!isGiven(id) || letter.id().equals(id)));
        Log.infof("%d dead letters brought back by %s", redriven.size(), Reader.of(headers));
        return headers.getAcceptableMediaTypes().contains(MediaType.APPLICATION_JSON_TYPE)
                ? Response.ok(new Redriven(Letter.of(redriven)), MediaType.APPLICATION_JSON)
                        .build()
                : Response.seeOther(URI.create("/dead-letters")).build();
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
