package io.unbreakable.report.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.unbreakable.report.store.Reports;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is held back until a person lets it go, for programs. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HeldBackApi {
    private final Reports reports;

    HeldBackApi(Reports reports) {
        this.reports = reports;
    }

    @GET
    @Path("/frozen-groups")
    @Operation(summary = "Groups in which nothing is remediated until remediation is switched on again")
    public Response frozenGroups(@Context Request request) {
        return Answers.json(request, Map.of("groups", reports.frozenGroups()));
    }

    @GET
    @Path("/transitions")
    @Operation(summary = "Ways into stages that a remediation disabled, and that are not enabled again")
    public Response transitions(@Context Request request) {
        return Answers.json(request, Map.of("transitions", reports.disabledTransitions()));
    }
}
