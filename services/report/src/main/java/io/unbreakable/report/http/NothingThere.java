package io.unbreakable.report.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers for addresses that do not exist: a page for people, JSON for programs. */
class NothingThere {
    @ServerExceptionMapper
    Response answer(NotFoundException missing, UriInfo address) {
        return address.getPath().startsWith("/api/")
                ? Answers.error(404, "nothing is at this address")
                : Answers.page(404, new MissingPage("page"));
    }
}
