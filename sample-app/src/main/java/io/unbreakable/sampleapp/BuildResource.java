package io.unbreakable.sampleapp;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is running, and the two things about it that can be changed while it runs. */
@Path("/api")
@RunOnVirtualThread
class BuildResource {
    private static final Pattern BUILD_NUMBER = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,5}");
    private static final int LONGEST_SLEEP = 10_000;

    private final RunningBuild build;
    private final ServiceLog log;

    BuildResource(RunningBuild build, ServiceLog log) {
        this.build = build;
        this.log = log;
    }

    @GET
    @Path("/version")
    public Response version(@RestQuery @Nullable String newBuildNumber) {
        if (newBuildNumber == null) {
            return running();
        }
        if (!BUILD_NUMBER.matcher(newBuildNumber).matches()) {
            return Answer.error(
                    400, "newBuildNumber must be 1 to 40 letters, digits, dots, dashes or underscores, for example 2");
        }
        log.buildNumberChanged(build.pretendToBe(newBuildNumber), newBuildNumber);
        return running();
    }

    @GET
    @Path("/buildnumber")
    public Response buildNumber(@RestQuery @Nullable String newBuildNumber) {
        return version(newBuildNumber);
    }

    @GET
    @Path("/sleeptime")
    public Response sleepTime(@RestQuery @Nullable String min) {
        if (min != null) {
            if (!MILLIS.matcher(min).matches() || Integer.parseInt(min) > LONGEST_SLEEP) {
                return Answer.error(400, "min must be a number of milliseconds between 0 and " + LONGEST_SLEEP);
            }
            build.sleepFor(Duration.ofMillis(Integer.parseInt(min)));
        }
        return Answer.ok(
                JsonObject.of("sleepMillis", build.sleep(Route.SLEEP_TIME).toMillis()));
    }

    private Response running() {
        return Answer.ok(JsonObject.of("buildNumber", build.buildNumber(), "production", build.production()));
    }
}
