package io.unbreakable.sampleapp;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Makes every request as slow and as unreliable as the build is; it waits on the request's virtual thread. */
class BehaviourFilter {
    private final RunningBuild build;
    private final ServiceLog log;

    BehaviourFilter(RunningBuild build, ServiceLog log) {
        this.build = build;
        this.log = log;
    }

    @ServerRequestFilter
    @Nullable Response behave(ContainerRequestContext request) throws InterruptedException {
        var route = Route.of(request.getUriInfo().getPath());
        log.requestServed();
        Thread.sleep(build.sleep(route));
        return build.failsNext(route)
                ? Answer.error(500, "Build " + build.buildNumber() + " failed this request")
                : null;
    }
}
