package io.unbreakable.report.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unbreakable.report.client.DeadLetterQueues;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** Shows what could not be handled or delivered. */
@Path("/dead-letters")
@RunOnVirtualThread
class DeadLettersPageResource {
    private final DeadLetterQueues queues;

    DeadLettersPageResource(DeadLetterQueues queues) {
        this.queues = queues;
    }

    @GET
    public Response page(@Context Request request) {
        return Answers.page(request, DeadLettersPage.of(queues.list()));
    }
}
