package io.unbreakable.report.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Lets only those act who may, and names them after who signed in: then what a header says about them counts no longer. */
class OnlyWhoMay {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Access access;

    OnlyWhoMay(Access access) {
        this.access = access;
    }

    @ServerRequestFilter
    public @Nullable Response check(ContainerRequestContext request) {
        if (access.isOpen()) {
            return null;
        }
        request.getHeaders().putSingle("X-Forwarded-User", access.getName());
        return READING.contains(request.getMethod()) || access.isMayAct()
                ? null
                : Answers.error(403, "you may read this report, but not act in it");
    }
}
