package io.unbreakable.sampleapp;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The api that users of the app call. */
@Path("/api")
@RunOnVirtualThread
class TalkResource {
    private final RemoteCall remote;
    private final ServiceLog log;

    TalkResource(RemoteCall remote, ServiceLog log) {
        this.remote = remote;
        this.log = log;
    }

    @GET
    @Path("/echo")
    public Response echo(@RestQuery @Nullable String text) {
        return text == null || text.isEmpty()
                ? Answer.missing("text", "/api/echo?text=hello")
                : Answer.ok(JsonObject.of("text", text));
    }

    @GET
    @Path("/login")
    public Response login(@RestQuery @Nullable String username) {
        return username == null || username.isBlank()
                ? Answer.missing("username", "/api/login?username=ada")
                : Answer.ok(JsonObject.of("username", username, "message", "Welcome, " + username));
    }

    @GET
    @Path("/invoke")
    public Response invoke(@RestQuery @Nullable String url) {
        return url == null || url.isBlank()
                ? Answer.missing("url", "/api/invoke?url=http://127.0.0.1:8079/api/version")
                : remote.invoke(url);
    }

    @GET
    @Path("/causeerror")
    public Response causeError() {
        log.errorCaused();
        return Answer.ok(JsonObject.of("message", "An error is in the log now"));
    }
}
