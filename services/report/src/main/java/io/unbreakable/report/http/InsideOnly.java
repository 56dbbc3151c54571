package io.unbreakable.report.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What looks after the service is for the inside: who came through a door, which says so in a header that callers cannot
 * leave out, does not find it. Doors look at paths as they were sent; here they are what they lead to.
 */
@ApplicationScoped
class InsideOnly {
    private static final int BEFORE_ALL_OTHERS = 1_000;
    private static final int NOT_FOUND = 404;

    void register(@Observes io.quarkus.vertx.http.runtime.filters.Filters filters) {
        filters.register(InsideOnly::check, BEFORE_ALL_OTHERS);
    }

    private static void check(RoutingContext request) {
        if (throughADoor(request) && inside(request.normalizedPath())) {
            request.response().setStatusCode(NOT_FOUND).end();
        } else {
            request.next();
        }
    }

    private static boolean throughADoor(RoutingContext request) {
        return request.request().headers().contains("Forwarded")
                || request.request().headers().contains("X-Forwarded-For");
    }

    private static boolean inside(String path) {
        return path.equals("/q") || path.startsWith("/q/");
    }
}
