package io.unbreakable.report.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.unbreakable.report.ReportConfig;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Shows pages only to those who signed in, where that is asked for; badges and what looks after the service stay open. */
@ApplicationScoped
class SignedIn implements HttpSecurityPolicy {
    private static final List<String> OPEN = List.of("/badge/", "/q/health", "/q/metrics");

    private final ReportConfig config;

    SignedIn(ReportConfig config) {
        this.config = config;
    }

    @Override
    public String name() {
        return "signed-in";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        if (!config.signIn() || OPEN.stream().anyMatch(request.normalizedPath()::startsWith)) {
            return CheckResult.permit();
        }
        return identity.map(known -> known.isAnonymous() ? CheckResult.DENY : CheckResult.PERMIT);
    }
}
